/** Abbreviations that stand before a name or number: a full stop after them never ends a sentence. */
export const LEADING = new Set(
  (
    'mr mrs ms mx dr prof rev hon gen col lt capt cmdr maj sgt adm brig sen rep gov pres fr sr st ste messrs mme mlle ' +
    'amb atty dir supt insp pvt cpl no nos art arts para paras sec sect ch chap vol fig figs pp cf eq ed eds ' +
    'tel ext res approx ca viz vs v al rt datuk dept mt ft tab asst dep incl resol ' +
    'nr ret md mohd muhd muh ma uz engr cllr hj drs msgr mgr bp abp srta arq lic barr ustd cdr cdre acp brgy wm chas geo thos'
  ).split(' '),
);

/** Abbreviations that may end a sentence: decided by what follows. */
export const TRAILING = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc ltd co corp bros jr sr etc esq plc st min pty llc assn assoc univ ave blvd rd est max hrs sq kg km cm mm ma md geo'
  ).split(' '),
);
