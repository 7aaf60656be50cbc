/*
 * What the census takes for a result of high harm: lists of its own, on purpose not those of the rules, so that a rule or a table that
 * forgot something is found. Each list says where it is from.
 */
export const HARMS = ['tag', 'custody', 'bail', 'warrant', 'fine'] as const;
export type Harm = (typeof HARMS)[number];

/** How a result of one harm is known: one of these is enough. */
interface Signs {
  /** Codes of the national list of results. */
  readonly codes: ReadonlySet<string>;
  /** Codes at the head of the text, `EMW - Electronic monitoring…`, or as the short code of the definition. */
  readonly shortCodes: ReadonlySet<string>;
  /** Groups of the definition, in small letters and without spaces. */
  readonly groups: ReadonlySet<string>;
  /** The status after the hearing. */
  readonly statuses: ReadonlySet<string>;
  /** Words in the label. */
  readonly words?: RegExp;
}
const all = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter(one => one !== ''));

export const SIGNS: Readonly<Record<Harm, Signs>> = {
  /*
   * Groups: hmcts/cpp-context-results, DefendantAggregate.java:46-140. Codes: 3148, electronic monitoring whereabouts (hmcts/cpp-context-hearing, result definitions).
   * Short codes: the definitions with electronic monitoring in their label, same fixtures. Words: for a definition that was given no group.
   */
  tag: { codes: all('3148'), shortCodes: all('EMW CURE CURFEM ERLPEM ERPEM YREX3 NORDRC EMEND'), groups: all('elmon elmonend'), statuses: all(''), words: /\belectronic(ally)? (monitor|tag)/i },
  /*
   * Codes: ministryofjustice/bichard7-next-data, result-code.json: immediate imprisonment and detention (1002, 1007, 1024, 1081), activated suspended sentences (1507), detention in default (1509, 1510),
   * committals and remands in custody, in care, in hospital or in detention (40xx, 4541). A suspended sentence is none until it is activated. Statuses: hmcts/cpp-context-hearing, CustodyTimeLimitCalculator.java (C, S, L, P).
   */
  custody: { codes: all('1002 1007 1024 1081 1507 1509 1510 4016 4017 4028 4029 4033 4046 4049 4050 4051 4053 4056 4541 4560 4593'), shortCodes: all('IMP RI RIB RIH RHT RILAB DTO CCSI CCSIB CCII CCQB FIDICI FIDICTI FIDIPI DETDP'), groups: all('remandincustody'), statuses: all('C S L P') },
  /*
   * Codes: ministryofjustice/bichard7-next-data, result-code.json: remanded, committed or sent on bail. Groups: hmcts/cpp-context-hearing, BailConditionsHelperV2.java. Statuses: BailStatusHelper.java (B, U).
   */
  bail: { codes: all('4013 4014 4015 4027 4035 4047 4558 4559'), shortCodes: all('RC RU CCIU CCIC'), groups: all('bailconditions pre-releasebailconditions conditionsimposedondefendant remandconditionalbail remandunconditionalbail'), statuses: all('B U') },
  /*
   * Codes: ministryofjustice/bichard7-next-core, populateOffenceResults.ts:24 (warrants with a day of issue), and 2509, withdrawn or not executed. Groups: hmcts/cpp-context-results, DefendantAggregate.java:98-135.
   */
  warrant: { codes: all('2509 4505 4575 4576 4577 4585 4586'), shortCodes: all('WOFN WOFD WOFU WOFR WABSN WCPD WCPN WCPU WWDN WNE WFD'), groups: all('warrantsofarrest woaextend'), statuses: all('') },
  /*
   * Codes and short codes: hmcts/cpp-context-results, enforceFinancialImposition.json (fine, costs, surcharge, compensation, excise back duty and penalty, criminal courts charge), with the national codes of its fixtures.
   * Group: Imposition. That a result is financial is read beside (high-harm-results.ts).
   */
  fine: { codes: all('1015 1119 3011 3012 3014 3117'), shortCodes: all('FO FCPC FVS FVEBD FCOST FCOMP FCC EXCISE SATRO'), groups: all('imposition'), statuses: all('') },
};
