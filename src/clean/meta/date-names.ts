/** Names under which pages give the day of publication, in the order of trust. */
export const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'article:published',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'published_date',
  'pubdate',
  'pub_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'citation_publication_date',
  'citation_online_date',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'bt:pubdate',
  'og:pubdate',
  'originalpublicationdate',
  'published',
  'release_date',
  'created',
  'datecreated',
  'article.published',
  'article:post_date',
  'shareaholic:article_published_time',
  'analytics-date',
  'vr:published_time',
  'dc.date.created',
  'dc.created',
  'prism.publicationdate',
  'gentime',
  'publishtime',
  'pdate',
  'cdate',
  'doc_date',
  'displaydate',
  'ptime',
]; // prettier-ignore
export const LOOSE_META = [
  'dc.date',
  'date',
  'article:date',
  'lastmod',
  'dc:date',
  'eomportal-lastupdate',
  'time',
  'og:updated_time',
]; // prettier-ignore
export const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
  'updated',
  'revised',
  'article:updated_time',
  'modified',
  'parsely-mod-date',
]; // prettier-ignore
/** Names that also stand for the making of the file. */
export const VAGUE =
  /^(?:dcterms\.(?:date|created)|created|datecreated|dc\.(?:date\.)?created|cdate|gentime|displaydate|analytics-date|sailthru\.date)$/;
export const SAYS_PUBLISHED =
  /publi|post(?:ed)?\b|pubdate|creat|issued|entry-date|dateline|byline|erschienen|veröffentlicht|erstellt|geschrieben|verfasst|pubblicat|publié|publicado|written/i;
export const SAYS_UPDATED =
  /updat|modif|aktualisiert|zuletzt|last[-_ ]?(?:change|edit)|revis|mis à jour|actualizado|aggiornat|stand:/i;
/** Where a line that names several days begins to speak of the next. */
export const LABELS =
  /(?<![a-z\u00c0-\u1fff])(?=(?:updated|modified|published|posted|created|issued|aktualisiert|veröffentlicht|erstellt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|stand:)(?![a-z\u00c0-\u1fff]))/i;
/** Days on which something ends. */
export const SAYS_UNTIL =
  /(?<![a-z\u00c0-\u1fff])(?:until|till|expires?(?: on)?|deadline:?|bis(?: zum)?|jusqu.au|hasta(?: el)?|fino al) (?:[a-z\u00c0-\u1fff]{1,15}\.? )?\d{1,2}(?!\d|:\d)/i;
