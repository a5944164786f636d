/** What a class, id or test id says of an element's content; bits, so that one number holds all. */
export const SAYS = {
  nav: 1,
  share: 2,
  related: 4,
  comments: 8,
  ad: 16,
  footer: 32,
  sidebar: 64,
  meta: 128,
  bio: 256,
  subscribe: 512,
  caption: 1024,
  consent: 2048,
  hidden: 4096,
  body: 8192,
  article: 16384,
  head: 32768,
  gallery: 65536,
  aside: 131072,
  tags: 262144,
  dek: 524288,
} as const;

const words = (list: string): string[] => list.split(/\s+/);

/** Words of a class name, single or joined by a hyphen, and what they say. */
const LEXICON: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        SAYS.nav,
        `nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paging paginator
        toolbar topbar video-player videoplayer media-player audio-player sitemap megamenu dropdown skip-link skiplink prev-next post-navigation jump-link toc
        table-of-contents`,
      ],
      [
        SAYS.share,
        `share shares sharing sharebar social socials socialshare addthis sharedaddy addtoany follow
        follow-us sharetools share-tools jetpack-sharing sharethis a2a`,
      ],
      [
        SAYS.related,
        `related relateds relate relatednews relatedposts recommended recommendation recommendations recommends recirc recirculation readmore
        read-more more-stories morestories more-from also-read read-also see-also seealso trending popular
        most-read mostread most-viewed taboola outbrain zergnet revcontent teaser teasers next-article next-post
        prev-post suggested suggestions similar yarpp jp-relatedposts more-news more-on latest-news latest
        further-reading onward upnext up-next editors-picks linkbox crosslink crosslinks inline-related inlinerelated
        promo-box storylinks read-next readnext dont-miss headlines article-list articles-list post-list posts-list
        cross-promo mehrzumthema also-like`,
      ],
      [
        SAYS.comments,
        `comment comments disqus respond livefyre replies discussion discussions commentary-list
        commentlist comment-list comments-area viafoura coral spotim openweb usercomments reactions`,
      ],
      [
        SAYS.ad,
        `ad ads advert adverts advertise advertisement advertisements advertising adslot adsbygoogle adbox
        adunit adwrap dfp gpt sponsor sponsored sponsors sponsorship promo promos promotion promotions banner
        partner-box affiliate commercial adcontainer ad-container mpu leaderboard advertorial-hint`,
      ],
      [
        SAYS.footer,
        `footer subfooter foot boilerplate disclaimer disclaimers disclosure footnotes footnote-list endnotes article-sources citation-sources copyright colophon legal site-info siteinfo imprint bottombar`,
      ],
      [
        SAYS.sidebar,
        `sidebar sidebars side-bar rail right-rail rightrail left-rail sidenav widget-area
        secondary-content secondary-column secondary-col sidecol right-column rightcol rightcolumn side-column complementary`,
      ],
      [
        SAYS.meta,
        `byline bylines dateline timestamp pubdate published publish-date published-date post-date
        article-date entry-date entry-meta post-meta article-meta postmeta article-info articleinfo post-info
        meta metadata author authors article-author post-author entry-author authored author-name authorname
        reading-time readtime read-time time-to-read last-updated updated modified date-time datetime
        article-timestamp viewcount view-count views`,
      ],
      [
        SAYS.bio,
        `author-bio authorbio about-author about-the-author author-box authorbox author-info authorinfo
        author-card author-profile bio biography author-description author-about author-details
        post-author-box asset-tagline author-tagline contributor contributors author-block writer-bio`,
      ],
      [
        SAYS.subscribe,
        `newsletter newsletters subscribe subscription subscriptions signup sign-up
        donate donation donations membership register registration optin opt-in mailchimp email-form
        call-to-action cta regwall piano support-us download-app app-promo login signin sign-in
        restricted-content nl-signup mc-embed-signup leadmagnet webpush paywall-prompt paywall-banner`,
      ],
      [
        SAYS.caption,
        `caption captions figcaption credit credits photo-credit photocredit image-credit copyright-notice
        image-caption media-caption photo-caption wp-caption-text img-caption picture-caption imagecredit
        image-source legend photographer bildunterschrift thumbcaption cutline`,
      ],
      [
        SAYS.consent,
        `cookie cookies consent gdpr qc-cmp cmpbox onetrust cookiebar cookie-notice privacy-notice ccpa`,
      ],
      [
        SAYS.hidden,
        `sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text screen-reader
        offscreen assistive-text a11y-hidden u-hidden is-hidden print-only printonly hidden modal popup overlay
        lightbox tooltip visually-hide noscript`,
      ],
      [
        SAYS.body,
        `article-body articlebody story-body storybody entry-content entrycontent post-content postcontent
        article-content articlecontent article-text articletext story-content storycontent post-body postbody
        body-copy bodycopy article-copy body-text bodytext story-text storytext news-content newscontent
        news-body news-text newstext content-body contentbody article-main-body main-content-body the-content
        thecontent td-post-content field-name-body field-body node-body text-long articlepage-content rich-text
        richtext articlebody-content post-text article-fulltext detail-content blog-content post-entry
        full-text fulltext article-detail-content`,
      ],
      [
        SAYS.article,
        `article story post entry hentry content main-content maincontent page-content text single
        single-post blog-post news main primary`,
      ],
      [
        SAYS.head,
        `header head masthead headline heading kicker eyebrow title-bar hero page-header article-header
        entry-header post-header story-header`,
      ],
      [
        SAYS.dek,
        `dek deck subtitle sub-title subheadline sub-headline subheading sub-heading subhead standfirst summary
        intro introduction lede excerpt tagline strapline abstract synopsis articlesummary article-summary
        article-description article-dek article-excerpt article-intro chapo sapo teaser-text article-lead leadtext lead`,
      ],
      [SAYS.gallery, `gallery slideshow carousel slider photogallery image-gallery slides`],
      [
        SAYS.aside,
        `pullquote pull-quote factbox fact-box infobox info-box sidenote highlights key-points keypoints
        callout poll quiz survey calculator`,
      ],
      [
        SAYS.tags,
        `tags taglist tag-list tag-links tagcloud tag-cloud keywords topics topic-list article-tags
        post-tags entry-tags cat-links categories category-list categorylist filed-under topic-tags entry-footer
        entry-utility`,
      ],
    ] as const
  ).flatMap(([bit, list]) => words(list).map((word): [string, number] => [word, bit])),
);

/** `has-sidebar`, `no-ads`: the page's layout, not this element's content. */
const LAYOUT = new Set(
  words(`no not has have with without is js hide show wp single page post type tag category cat enable disable
    supports layout template format status theme style col row grid size u using`),
);
const MAX_PARTS = 6;
const TOC_PART = new Set(
  words(
    'list lists container wrapper wrap nav widget box title heading menu item items link links content contents inner block header',
  ),
);
const LAYOUT_ALONE = new Set(
  words('has have with without no not hide show enable disable supports using non'),
);
const CAMEL = /([a-z0-9])([A-Z])/g;
const PARTS = /[^a-z]+/;
/** `08ad`: digits and a few letters, made by a machine. */
const HASH = /^\d+[a-z]{1,3}\d*$/i;
const NUMBER_END = /\d$/;
const DIGIT_WITHIN = /[a-z]\d+[a-z]/i;
const memo = new Map<string, readonly Word[]>();
const MAX_MEMO = 20_000;

function readName(name: string): number {
  const parts = name.replace(CAMEL, '$1-$2').toLowerCase().split(PARTS).filter(Boolean);
  const first = parts[0] ?? '';
  // `AdDsWC` is a hash: two letters between capitals say nothing.
  if (parts.some((part) => part.length <= 2) && name !== name.toLowerCase() && !/[-_]/.test(name)) return 0;
  // What a table of contents points to, not the table: `toc-12`.
  if (first === 'toc' && parts.length === 1 && NUMBER_END.test(name)) return 0;
  const whole = LEXICON.get(parts.join('-')) ?? 0;
  if (whole !== 0) return whole;
  // The id of a heading or a section, made of its words: `toc-how-they-work`, `what-to-know-before-you-go`.
  if (parts.length > MAX_PARTS || (first === 'toc' && parts.length > 1 && !TOC_PART.has(parts[1]!))) return 0;
  if (LAYOUT_ALONE.has(first)) return 0;
  // A property of style, not of content.
  if ((first === 'overflow' || first === 'backface') && parts.length === 2) return 0;
  // WordPress prints a post's tags and categories on its container: `tag-video category-trending`.
  if ((first === 'tag' || first === 'category') && parts.length > 1) return 0;
  // `a31d` is no ad.
  let says = DIGIT_WITHIN.test(name) ? 0 : (LEXICON.get(parts.join('')) ?? 0);
  if (HASH.test(name)) return 0;
  for (let i = 0; i < parts.length; i++) {
    const pair = i + 1 < parts.length ? LEXICON.get(`${parts[i]}-${parts[i + 1]}`) : undefined;
    says |= pair ?? 0;
    const one = parts[i]!;
    if (LAYOUT.has(one) && parts.length > 1) continue;
    says |= LEXICON.get(one) ?? 0;
  }
  return says;
}

const bitsByName = new Map<string, number>();

/** Pages put few names together in many ways: each is read once. */
function bitsOf(name: string): number {
  const known = bitsByName.get(name);
  if (known !== undefined) return known;
  const bits = readName(name);
  if (bitsByName.size >= MAX_MEMO) bitsByName.clear();
  bitsByName.set(name, bits);
  return bits;
}

/** A class, id or test id of an element that says something. */
export interface Word {
  readonly name: string;
  readonly bits: number;
}

/** `hidden md:block`: hidden on small screens alone. */
const RESPONSIVE = /(?:^|\s)\w+:(?:block|flex|inline\S*|grid|visible|table\S*)(?:\s|$)/;
const NOTHING: readonly Word[] = [];
const SPACES = /\s+/;
/** Names of one or two letters from which on they were made by a machine: none of them says anything. */
const SHORTENED = 3;

/** The names of an element that say something, each with a sum of {@link SAYS}. */
export function wordsOf(names: string): readonly Word[] {
  if (names === '') return NOTHING;
  const known = memo.get(names);
  if (known !== undefined) return known;
  // A copy: names are cut out of a page, and what is remembered must not keep the whole page alive.
  const own = ` ${names}`.slice(1);
  let found: Word[] | null = null;
  const list = own.split(SPACES);
  const shortened = list.filter((name) => name.length === 1 || name.length === 2).length >= SHORTENED;
  for (const name of list) {
    if (name === '' || name.length >= 80 || (shortened && name.length <= 2)) continue;
    let bits = bitsOf(name);
    if (bits & SAYS.hidden && RESPONSIVE.test(names)) bits &= ~SAYS.hidden;
    if (bits === 0) continue;
    found ??= [];
    found.push({ name, bits });
  }
  if (memo.size >= MAX_MEMO) memo.clear();
  memo.set(own, found ?? NOTHING);
  return found ?? NOTHING;
}
