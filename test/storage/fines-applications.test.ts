import type { JudicialResult } from '../../src/case-model/share';
import { DoubtRow } from '../../src/database/entities';
import { applicationReceived, applicationShare, asJson, discharge, fine, outcome, share } from '../messages/shares';
import { FinesWorkshop } from './fines-workshop';

const URN = '01ZD2000126';
const WHO = 'd1';
type Kind = Parameters<typeof applicationReceived>[0];

/** From the event that an application came, and from the share of what was made of it, to the notice at the fines office. */
describe('an application against a fine', () => {
  let workshop: FinesWorkshop;
  beforeEach(async () => { workshop = await FinesWorkshop.open(); });
  afterEach(() => workshop.close());

  const fined = async (value = '£100.00') => { await workshop.give('common-platform', asJson(share({ urn: URN, defendantId: WHO, hearingId: 'h1', results: [fine(value)] }))); await workshop.settle(); };
  const comes = async (kind: Kind, more: object = {}) => { const taken = await workshop.give('common-platform-cases', asJson(applicationReceived(kind, URN, WHO, more))); await workshop.settle(); return taken; };
  const decided = async (kind: Kind, made: readonly JudicialResult[], results: readonly JudicialResult[], sharedTime = '2026-07-01T15:00:00.000Z') => {
    await workshop.give('common-platform', asJson(applicationShare({ kind, urn: URN, defendantId: WHO, sharedTime, outcome: made, results })));
    await workshop.settle();
  };

  const kinds: readonly (readonly [Kind, string, readonly JudicialResult[], string, readonly JudicialResult[], string, string])[] = [
    ['STAT_DEC', 'APPLICATION FOR A STATUTORY DECLARATION RECEIVED', [outcome('G', 'Granted')], 'STATUTORY DECLARATION GRANTED', [outcome('RFSD', 'Refused')], 'STATUTORY DECLARATION REFUSED', 'STATUTORY DECLARATION UPDATED'],
    ['REOPEN', 'APPLICATION TO REOPEN RECEIVED', [outcome('G', 'Granted')], 'APPLICATION TO REOPEN GRANTED', [outcome('RFSD', 'Refused')], 'APPLICATION TO REOPEN REFUSED', 'APPLICATION TO REOPEN UPDATED'],
    ['APPEAL', 'APPEAL APPLICATION RECEIVED', [outcome('AACA', 'Appeal against conviction allowed')], 'APPEAL ALLOWED', [outcome('AASD', 'Appeal against sentence dismissed')], 'APPEAL DISMISSED', 'APPEAL APPLICATION UPDATED'],
  ];
  it.each(kinds)('%s: %s, then granted', async (kind, received, granted, isGranted) => {
    await fined();
    await comes(kind);
    await decided(kind, granted, [discharge]);
    const account = await workshop.numberOf(0);
    expect(workshop.told()).toEqual([[received, account, undefined], [isGranted, account, undefined]]);
    expect(await workshop.doubts()).toEqual([]);
    expect(workshop.notices()[0]).toMatchObject({ listedDate: '01/07/2026', caseReferences: URN, defendantName: 'Rowan Ashby', sendTo: 'division.77@fines.example.test', hearingCourtCentreName: 'Lavender Hill Magistrates\' Court', originalDateOfSentence: '01/06/2026' });
    expect((await workshop.duties('fines-enforcement')).map(({ state, dueAt }) => [state, dueAt])).toEqual([['met', '2026-06-11T09:30:00.000Z'], ['met', '2026-07-02T15:00:00.000Z']]);
  });

  it.each(kinds)('%s: %s, then put off, then refused', async (kind, received, _granted, _isGranted, refused, isRefused, updated) => {
    await fined();
    await comes(kind);
    const putOff: JudicialResult = { ...outcome('NEXH', 'Next hearing', 'INTERMEDIARY') };
    await decided(kind, kind === 'STAT_DEC' ? [outcome('G', 'Granted', 'INTERMEDIARY')] : [outcome(kind === 'APPEAL' ? 'AACA' : 'G', 'Granted')], [putOff]);
    await workshop.give('common-platform', asJson(applicationShare({ kind, urn: URN, defendantId: WHO, sharedTime: '2026-07-08T15:00:00.000Z', outcome: refused, results: [discharge] })));
    await workshop.settle();
    const account = await workshop.numberOf(0);
    expect(workshop.told()).toEqual([[received, account, undefined], [updated, account, undefined], [isRefused, account, undefined]]);
  });

  it('granted with another fine asks for its account, and names both', async () => {
    await fined();
    await decided('REOPEN', [outcome('G', 'Granted')], [fine('£40.00')]);
    expect(workshop.told()).toEqual([['APPLICATION TO REOPEN GRANTED', await workshop.numberOf(1), await workshop.numberOf(0)]]);
  });

  it('that comes before the number of the account is told when that has come', async () => {
    workshop.gateway.dial({ kind: 'busy', retryAfterSeconds: 1 });
    await fined();
    await comes('APPEAL');
    expect(workshop.told()).toEqual([]);
    workshop.gateway.dial({ kind: 'well' });
    workshop.pass(60);
    await workshop.settle();
    expect(workshop.told()).toEqual([['APPEAL APPLICATION RECEIVED', await workshop.numberOf(0), undefined]]);
  });

  it('that comes twice under one id is told once; a second application is told too', async () => {
    await fined();
    await comes('REOPEN');
    expect((await comes('REOPEN')).state).toBe('repeat');
    await comes('REOPEN', { _metadata: { id: 'another', name: 'public.hearing.nces-email-notification-for-application', createdAt: '2026-06-20T09:30:00.000Z' } });
    expect(workshop.told().map(([subject]) => subject)).toEqual(['APPLICATION TO REOPEN RECEIVED', 'APPLICATION TO REOPEN RECEIVED']);
  });

  it('about results that were never shared here reaches a person', async () => {
    await comes('STAT_DEC');
    expect([workshop.told(), await workshop.tasks()]).toEqual([[], ['application-on-unknown-results']]);
  });

  it('of a kind that nobody knows is unreadable', async () => {
    expect((await comes('STAT_DEC', { applicationType: 'BREACH' })).state).toBe('unreadable');
  });

  it('on a case of an old system tells its fine by the old reference, once, and asks for the number that is missing', async () => {
    await fined();
    const more = { caseIds: ['case-of-old-system'], caseOffenceIdList: ['offence-of-the-old-case'] };
    await comes('REOPEN', more);
    await comes('REOPEN', { ...more, _metadata: { id: 'another', name: 'public.hearing.nces-email-notification-for-application', createdAt: '2026-06-20T09:30:00.000Z' } });
    expect(workshop.notices().map(one => [one['subject'], one['legacyCaseReference'], one['fineAccountNumber'], one['originalDateOfConviction']])).toEqual([['APPLICATION TO REOPEN RECEIVED', 'L-2019-7', '19000001A', '04/03/2019, 05/03/2019']]);
    expect(await workshop.tasks()).toEqual(['migrated-fine-without-account']);
    expect(await workshop.database.read.countBy(DoubtRow, { mapping: 'applications-received' })).toBe(0);
  });
});
