import { ruleIn, type Mapping } from '../../src/sdk';

/** A caseworker of legal aid links a defendant with a representation order, or takes the link away. */
export interface LinkRequest {
  readonly kind: 'link' | 'unlink';
  readonly defendantId: string;
  /** Number of the order in MAAT; blank where it is not known yet. */
  readonly maatReference?: string;
  /** The reference that the defendant's offences have now. */
  readonly linkedReference?: string;
  /** The next running number for a reference that stands for none. */
  readonly nextNumber: number;
  readonly reason?: { readonly code: number; readonly text?: string };
  /** The cases under which the defendant is stored. */
  readonly storedCases: readonly string[];
  readonly hearingCount: number;
  /** Another defendant who has this order now. */
  readonly linkedDefendant?: string;
}
export interface Link {
  readonly refusals?: readonly { readonly why: string }[];
  /** Written to the offences on Common Platform. */
  readonly reference?: string;
  /** Told to MAAT. */
  readonly toMaat?: { readonly kind: 'link' | 'unlink'; readonly maatId: string };
  readonly unlinkFirst?: string;
  readonly reasonText?: string;
}

export const checkRule = ruleIn<LinkRequest, Link>('check the request');
export const referenceRule = ruleIn<LinkRequest, Link>('choose the reference');
export const messageRule = ruleIn<LinkRequest, Link>('write the messages');

/** A reference that stands for none: it is kept on Common Platform and must never reach MAAT. */
export const isDummy = (reference: string | undefined): boolean => /^[AZ]/.test(reference ?? '');
export const isRefused = ({ refusals = [] }: Link): boolean => refusals.length > 0;

const mapping: Mapping = {
  id: 'legal-aid-links',
  title: 'Which legal aid order a defendant is linked with, said to Common Platform and to MAAT',
  from: 'legal-aid',
  subject: 'a defendant',
  message: [],
  part: [{ name: 'check the request' }, { name: 'choose the reference', firstThatFits: ['TP-101', 'TP-100', 'NEW-530'] }, { name: 'write the messages' }],
  place: () => ({}),
};
export default mapping;
