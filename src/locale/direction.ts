// Scripts written from right to left (Unicode, Bidi_Class R or AL) that living languages use.
const RIGHT_TO_LEFT = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** The direction in which a language is written; `ltr` for a tag that is not one. The script counts: `az-Arab` is `rtl`. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
