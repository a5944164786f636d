/** Version of cleaning: raising it cleans and extracts again whatever is read. */
export const CLEAN_VERSION = '3';
