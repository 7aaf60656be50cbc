import { countHighHarm } from '../src/census/high-harm-results';
import { asJson, share, tag, tagEnds } from './messages/shares';

const FINE = { judicialResultId: 'fine', label: 'Fine', resultText: 'FO - Fine\nFined £100.00', cjsCode: '1015' };
const counted = (message: unknown) => countHighHarm(asJson(message).bytes)?.results ?? [];
const harms = (result: object) => counted(share({ results: [result] })).map(({ harm }) => harm);

describe('the reader of the census', () => {
  it.each<[string, object, string[]]>([
    ['a tag, by its group however it is spelt', { resultDefinitionGroup: 'Community requirements, Elmon' }, ['tag']],
    ['the end of a tag', tagEnds('2026-06-01'), ['tag']],
    ['a tag by its code alone', { judicialResultId: 'r', cjsCode: '3148' }, ['tag']],
    ['a tag by its words alone: a definition that was given no group', { judicialResultId: 'r', label: 'Notification of electronic monitoring order (requirement)' }, ['tag']],
    ['a tag on bail: two harms', { ...tag() }, ['tag', 'bail']],
    ['imprisonment, by its code', { judicialResultId: 'r', cjsCode: '1002' }, ['custody']],
    ['custody, by the status after the hearing', { judicialResultId: 'r', postHearingCustodyStatus: 'L' }, ['custody']],
    ['remanded in custody, by its short code', { judicialResultId: 'r', resultText: 'RI - Remanded in custody' }, ['custody']],
    ['unconditional bail', { judicialResultId: 'r', postHearingCustodyStatus: 'U' }, ['bail']],
    ['a warrant', { judicialResultId: 'r', resultDefinitionGroup: 'Warrants of arrest', cjsCode: '4576' }, ['warrant']],
    ['a fine', FINE, ['fine']],
    ['money of any kind', { judicialResultId: 'r', isFinancialResult: true }, ['fine']],
    ['an adjournment', { judicialResultId: 'r', cjsCode: '4506', resultDefinitionGroup: 'Next hearing', postHearingCustodyStatus: 'A', resultText: 'A - Adjournment' }, []],
    ['a suspended sentence', { judicialResultId: 'r', cjsCode: '1115' }, []],
    ['a result that was deleted', { ...FINE, isDeleted: true }, []],
  ])('knows %s', (_, result, expected) => expect(harms(result)).toEqual(expected));

  it('finds a result wherever it stands, with the person and the cases that it is about', () => {
    const message = share();
    const [onCase] = message.hearing.prosecutionCases ?? [];
    const [defendant] = onCase?.defendants ?? [];
    Object.assign(defendant ?? {}, { masterDefendantId: 'm1', offences: [], defendantCaseJudicialResults: [{ ...FINE, judicialResultId: 'of the case' }] });
    Object.assign(message.hearing, {
      defendantJudicialResults: [{ masterDefendantId: 'm1', judicialResult: { ...FINE, judicialResultId: 'of the defendant' } }],
      courtApplications: [{
        id: 'a1', applicationReference: 'APP1', subject: { masterDefendant: { masterDefendantId: 'm2', defendantCase: [{ caseId: 'c2', caseReference: 'URN2', defendantId: 'd2' }] } }, judicialResults: [{ ...FINE, judicialResultId: 'of the application' }],
        courtApplicationCases: [{ offences: [{ judicialResults: [{ ...FINE, judicialResultId: 'of its case' }] }] }], courtOrder: { courtOrderOffences: [{ offence: { judicialResults: [{ ...FINE, judicialResultId: 'of its order' }] } }] },
      }],
      somewhereNew: { lines: [{ ...FINE, judicialResultTypeId: 't', judicialResultId: 'where nobody looks' }] },
      deletedJudicialResults: { prosecutionCaseResults: [{ ...FINE, judicialResultTypeId: 't', judicialResultId: 'deleted' }] },
    });
    const about = { people: ['defendant-of-01ZD2000126', 'm1'], cases: ['case-01ZD2000126', '01ZD2000126'] };
    const ofApplication = { people: ['m2', 'd2'], cases: ['a1', 'APP1', 'c2', 'URN2'] };
    expect(counted(message).map(({ path, people, cases }) => ({ path, people, cases }))).toEqual([
      { path: 'hearing.prosecutionCases[0].defendants[0].defendantCaseJudicialResults[0]', ...about },
      { path: 'hearing.defendantJudicialResults[0].judicialResult', people: ['m1'], cases: about.cases },
      { path: 'hearing.courtApplications[0].judicialResults[0]', ...ofApplication },
      { path: 'hearing.courtApplications[0].courtApplicationCases[0].offences[0].judicialResults[0]', ...ofApplication },
      { path: 'hearing.courtApplications[0].courtOrder.courtOrderOffences[0].offence.judicialResults[0]', ...ofApplication },
      { path: 'hearing.somewhereNew.lines[0]', people: [], cases: [] },
    ]);
  });

  it('reads the head of a share, and says of what is no share that it is none', () => {
    expect(countHighHarm(asJson(share({ sharedTime: '2026-06-01T23:30:00.000Z' })).bytes)).toMatchObject({ hearing: 'hearing-1', hearingDay: '2026-06-01', court: 'B01LY', day: '2026-06-02', results: [] });
    expect(countHighHarm(asJson({ sharedTime: 'yesterday' }).bytes)).toMatchObject({ hearing: null, court: null, day: null });
    expect(countHighHarm(Buffer.from('{"hearing": {'))).toBeUndefined();
    expect(countHighHarm(Buffer.from('[]'))).toBeUndefined();
  });

  it('knows the same line in a later share, and a line without an id by where it stands', () => {
    const keys = (result: object, sharedTime?: string) => counted(share({ results: [result], ...(sharedTime !== undefined && { sharedTime }) })).map(({ key }) => key);
    expect(keys(FINE)).toEqual(keys(FINE, '2026-06-01T16:00:00.000Z'));
    const { judicialResultId: _, ...nameless } = FINE;
    expect(keys(nameless)).toEqual(keys({ ...nameless }));
    expect(keys(nameless)).not.toEqual(keys(FINE));
  });

  it('reads nobody\'s name', () => expect(JSON.stringify(countHighHarm(asJson(share({ results: [FINE, tag()], lastName: 'Ashby' })).bytes))).not.toMatch(/Ashby|Rowan|Larch/));
});
