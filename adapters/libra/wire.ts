/**
 * A Libra court list in Libra's own words. Every leaf is text as it was written, a number too: `0012` stays `0012`.
 * A leaf that is absent is undefined; one that is there and says nothing is ''. So with lists: absent, or empty.
 * Source: the tree that crime-portal-gateway reads (ministryofjustice), and magistrates_adult_court_list.json (hmcts/pip-data-management).
 */
export interface LibraList { readonly documents: readonly LibraDocument[] }

/** Leaves that may be there, by name. */
export type Leaves<Name extends string> = { readonly [N in Name]?: string };
type NameIn<List extends readonly string[]> = List[number];

/** One court's list for one day, as the print service made it. The bare `CourtList` form has its own two headings. */
export interface LibraDocument extends Leaves<NameIn<typeof DOCUMENT_FIELDS>> {
  readonly info?: LibraInfo;
  /** Absent where the list says nothing of the run that printed it. */
  readonly job?: LibraJob;
  readonly sessions?: readonly LibraSession[];
}
export const DOCUMENT_FIELDS = ['courtName', 'date', 'contentType', 'jsonData', 'end_time', 'elapsedsecs'] as const;

export interface LibraInfo extends Leaves<NameIn<typeof INFO_FIELDS>> {
  readonly general?: LibraGeneral;
  /** What the print run was given: an open set of names that begin with `pi_`. */
  readonly parameters?: Leaves<string>;
}
/** `source_file_name` carries court, room and day: `5_26102020_2992_B10JQ00_ADULT_COURT_LIST_DAILY`. */
export const INFO_FIELDS = ['source_file_name', 'contentType', 'dateOfHearing', 'courtHouse', 'area', 'printers', 'start_time'] as const;

export type LibraGeneral = Leaves<NameIn<typeof GENERAL_FIELDS>>;
export const GENERAL_FIELDS = ['doc_type', 'outputtype', 'version', 'docref', 'system', 'erm_flag', 'preview_text', 'alerts_address'] as const;

export type LibraJob = Leaves<NameIn<typeof JOB_FIELDS>>;
export const JOB_FIELDS = ['printdate', 'username', 'late', 'adbox', 'means'] as const;

/** One court session. `ou_code` overrides the court of the file name; `doh` is the day, dd/MM/yyyy; `sstart` is HH:mm on the court's clock. */
export interface LibraSession extends Leaves<NameIn<typeof SESSION_FIELDS>> { readonly blocks?: readonly LibraBlock[] }
export const SESSION_FIELDS = ['area_code', 'ou_code', 's_id', 'doh', 'lja', 'cmu', 'panel', 'court', 'room', 'sstart', 'send'] as const;

/** A slot of a session. */
export interface LibraBlock extends Leaves<NameIn<typeof BLOCK_FIELDS>> { readonly cases?: readonly LibraCase[] }
export const BLOCK_FIELDS = ['sb_id', 'bstart', 'bend', 'desc'] as const;

/**
 * One row: one defendant on one case. `caseno` is the business key; `c_id` and `h_id` are Libra's own and not stable.
 * `def_type` is `P` or `O`; dates are dd/MM/yyyy; `listno` is written `1st`.
 */
export interface LibraCase extends Leaves<NameIn<typeof CASE_FIELDS>> {
  readonly def_name_elements?: LibraName;
  readonly def_addr?: LibraAddress;
  readonly pg_addr?: LibraAddress;
  readonly offences?: readonly LibraOffence[];
}
export const CASE_FIELDS = [
  'c_id', 'h_id', 'valid', 'caseno', 'type', 'prov', 'urn', 'asn', 'marker', 'linked', 'inf', 'cseq', 'listno', 'estdur', 'dq1',
  'def_name', 'def_type', 'def_sex', 'def_dob', 'def_age', 'pnc_id', 'cro_number', 'nationality_1', 'nationality_2',
  'pg_type', 'pg_name', 'sol_name', 'bailcond', 'addinfo',
] as const;

export type LibraName = Leaves<NameIn<typeof NAME_FIELDS>>;
export const NAME_FIELDS = ['title', 'forename1', 'forename2', 'forename3', 'surname'] as const;

export type LibraAddress = Leaves<NameIn<typeof ADDRESS_FIELDS>>;
export const ADDRESS_FIELDS = ['line1', 'line2', 'line3', 'line4', 'line5', 'pcode'] as const;

/** `sum` is the wording, `as` the act, `sof` the facts, `alm` and `ala` the alcohol method and amount. */
export type LibraOffence = Leaves<NameIn<typeof OFFENCE_FIELDS>>;
export const OFFENCE_FIELDS = [
  'oseq', 'co_id', 'code', 'maxpen', 'title', 'cy_title', 'sum', 'cy_sum', 'as', 'cy_as', 'sof', 'alm', 'ala',
  'adjdate', 'adjreason', 'plea', 'pleadate', 'convdate',
] as const;

/** What one list says of one case on a court's day: all its rows there, in the list's order. */
export interface LibraCaseOnDay {
  /** Five characters; absent where neither session nor file name gives one. */
  readonly courtCode?: string;
  /** As the session names it. */
  readonly courtName?: string;
  /** The local justice area's name. */
  readonly lja?: string;
  readonly room?: string;
  /** 2026-11-21; absent where it cannot be read. */
  readonly day?: string;
  readonly sourceFileName?: string;
  readonly caseNumber?: string;
  readonly rows: readonly LibraRow[];
}
/** A row with where and when it stands. */
export interface LibraRow extends LibraCase { readonly room?: string; readonly sstart?: string; readonly bstart?: string }
