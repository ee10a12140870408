/** Legal forms at the end of a Chinese name, traditional characters already simplified. */
export const chineseForms = /(?:(?:股份)?有限(?:责任)?公司|有限合伙|集团|公司)$/;

/**
 * Words at the end of a name in letters that only tell its legal form; dots and apostrophes are gone. Those that are a
 * syllable of pinyin (`sa`, `nv`) may be part of a person's name and stay.
 */
export const latinForms: ReadonlySet<string> = new Set(
  (
    'co company ltd limited inc incorporated llc llp lp plc corp corporation gmbh mbh ag kg kgaa ohg ug ek ' +
    'sas sarl srl spa bv oy oyj ab asa aps pty pte sdn bhd kk'
  ).split(' '),
);
