declare module 'html-encoding-sniffer' {
  /** Name of the encoding that the HTML standard's sniffing finds. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string; xml?: boolean },
  ): string;
}
