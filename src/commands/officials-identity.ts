/** What `rapporteur officials merge` and `split` need: the file of decisions and the changes to it. */
export {
  readDecisions,
  withMerge,
  withoutMerge,
  withSplit,
  writeDecisions,
} from '../reconcile/identities/decisions.js';
