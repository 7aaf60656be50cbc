import fc from 'fast-check';
import { compareCases, comparePeople, compareHearings, traces, type CaseSeen } from '../src/identity/compare';
import { describeCaseOnDay, type Described, type PersonFacts } from '../src/identity/describe';
import { readAsn, readCaseno, readCro, readPnc, readProsecutorReference, readUrn, readUuid, spellings, type Identifier } from '../src/identity/identifiers';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? '20261125') });
const NO_DUMMIES = { asn: () => false, urn: () => false };

describe('numbers that hold their own check', () => {
  it.each<[string, (text: string) => string | undefined, string, string | undefined]>([
    ['a URN of the police in small letters', readUrn, ' 28di2136471 ', '28DI2136471'],
    ['a URN with a space and a stroke, which Common Platform lets pass', readUrn, '28 |1234567', undefined],
    ['a URN of a civil case', readUrn, '01AB123', '01AB123'],
    ['a prosecutor\'s reference', readProsecutorReference, 'tfl 123456', 'TFL 123456'],
    ['a reference too short to single out a case', readProsecutorReference, 'A12', undefined],
    ['a case number of Libra', readCaseno, '2600010001', '2600010001'],
    ['a case number of Libra with nine digits, as real lists have it', readCaseno, '260001000', '260001000'],
    ['a case number with a letter', readCaseno, '26A0010001', undefined],
    ['an arrest/summons number', readAsn, '1101ZD0100000448754K', '1101ZD0100000448754K'],
    ['one with a wrong letter', readAsn, '1101ZD0100000448754L', undefined],
    ['one of 21 characters', readAsn, '11001ZD0100000448754K', '1101ZD0100000448754K'],
    ['as the PNC writes it', readAsn, '11/01ZD/01/448754K', '1101ZD0100000448754K'],
    ['nineteen characters', readAsn, '1101ZD010000044875K', undefined],
    ['a CRO number', readCro, '1234/39X', undefined],
    ['a CRO number with its letter', readCro, `1234/39${letterOf('39001234')}`, `001234/39${letterOf('39001234')}`],
    ['a CRO number of a file kept apart', readCro, `sf39/1234${letterOf('391234')}`, `SF39/1234${letterOf('391234')}`],
    ['a UUID with something before it, which a public schema lets pass', readUuid, 'xx0b5d4fbc-3b9e-4f2c-9a52-3f9d2b0f8a11', undefined],
    ['a UUID', readUuid, '0B5D4FBC-3B9E-4F2C-9A52-3F9D2B0F8A11', '0b5d4fbc-3b9e-4f2c-9a52-3f9d2b0f8a11'],
  ])('%s', (_, read, text, value) => expect(read(text)).toBe(value));

  it.each<[string, string, string, string | undefined]>([
    ['in full', `2003/0000123${letterOf('030000123')}`, '2026-06-01', `2003/0000123${letterOf('030000123')}`],
    ['with a long year and a short serial, which the person record loses', `2003/123${letterOf('030000123')}`, '2026-06-01', `2003/0000123${letterOf('030000123')}`],
    ['without its stroke', `20030000123${letterOf('030000123')}`, '2026-06-01', `2003/0000123${letterOf('030000123')}`],
    ['with a short year', `03/123${letterOf('030000123')}`, '2026-06-01', `2003/0000123${letterOf('030000123')}`],
    ['of a year that has not come by the day of the message', `26/123${letterOf('260000123')}`, '2025-12-31', `1926/0000123${letterOf('260000123')}`],
    ['of the year of the message', `26/123${letterOf('260000123')}`, '2026-01-01', `2026/0000123${letterOf('260000123')}`],
    ['with a wrong letter', `2003/0000123${letterOf('030000124')}`, '2026-06-01', undefined],
  ])('a PNC id %s', (_, text, day, value) => expect(readPnc(text, day)).toBe(value));

  it('of every digit, a wrong one is noticed', () => fc.assert(fc.property(fc.bigInt(0n, 99_999_999_999n), fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, at, plus) => {
    const digits = String(number).padStart(11, '0');
    const good = `1101ZD01${digits}${letterOf(`010111${digits}`)}`;
    const changed = [...digits].map((digit, i) => i === at ? String((Number(digit) + plus) % 10) : digit).join('');
    expect(readAsn(good)).toBe(good);
    expect(readAsn(`1101ZD01${changed}${good.slice(-1)}`)).toBeUndefined();
  })));

  it('finds what was typed under every spelling that it may have', () => expect(spellings('11/01ZD/01/448754k', '2026-06-01')).toContain('1101ZD0100000448754K'));
});

describe('who a statement is about', () => {
  const said = (defendants: Parameters<typeof describeCaseOnDay>[0]['defendants'], dummies = NO_DUMMIES) =>
    describeCaseOnDay({ caseId: 'c', hearingId: 'h', hearingDay: '2026-06-01', courtCode: 'B01LY', caseURN: '01ZD1000126', sourceReference: '2600010001', defendants: defendants ?? [] }, dummies);
  const people = (all: readonly Described[]) => all.filter(({ of }) => of === 'person');

  it('a case, its numbers, and its hearing on that day', () => {
    expect(said([])).toEqual([
      { of: 'case', key: 'c', identifiers: [{ kind: 'case id', value: 'c' }, { kind: 'urn', value: '01ZD1000126' }, { kind: 'caseno', value: '2600010001' }] },
      { of: 'hearing', key: 'h|2026-06-01', within: 'c', identifiers: [{ kind: 'hearing id', value: 'h' }], hearing: { day: '2026-06-01', court: 'B01LY' } },
    ]);
  });
  it('nothing, where nobody can say which case it is', () => expect(describeCaseOnDay({ defendants: [{ lastName: 'Ashby' }] }, NO_DUMMIES)).toEqual([]));
  it('folds accents, marks and case of a name', () => expect(people(said([{ lastName: 'O’Briën-Vale', firstName: ' ' }]))[0]?.person).toEqual({ surname: 'OBRIENVALE' }));
  it('two slots of one person are one', () => expect(people(said([{ lastName: 'Ashby', dateOfBirth: '1994-03-17' }, { lastName: 'Ashby', dateOfBirth: '1994-03-17' }]))).toHaveLength(1));
  it('two people of one name and birth date stay two', () => {
    const [asn, other] = ['2601ZD0100000000072N', `2601ZD0100000000073${letterOf('01012600000000073')}`];
    expect(people(said([{ lastName: 'Ashby', dateOfBirth: '1994-03-17', arrestSummonsNumber: asn }, { lastName: 'Ashby', dateOfBirth: '1994-03-17', arrestSummonsNumber: other }]))).toHaveLength(2);
    expect(people(said([{ lastName: 'Ashby', dateOfBirth: '1994-03-17', address: { postcode: 'SW11 9ZZ' } }, { lastName: 'Ashby', dateOfBirth: '1994-03-17', address: { postcode: 'SW11 9ZY' } }]))).toHaveLength(2);
    expect(people(said([{ defendantId: 'd1', lastName: 'Ashby' }, { defendantId: 'd2', lastName: 'Ashby' }]))).toHaveLength(2);
  });
  it('a dummy number identifies nobody', () => {
    const dummy = said([{ lastName: 'Ashby', arrestSummonsNumber: '2601ZD0100000000072N' }], { asn: () => true, urn: () => true });
    expect(dummy.flatMap(({ identifiers }) => identifiers).map(({ kind }) => kind)).toEqual(['case id', 'caseno', 'hearing id']);
  });
});

describe('whether two people are one', () => {
  const person = (facts: PersonFacts, ...identifiers: Identifier[]): Described => ({ of: 'person', key: JSON.stringify([facts, identifiers]), identifiers, person: facts });
  const ASHBY = { surname: 'ASHBY', forename: 'ROWAN', dateOfBirth: '1994-03-17' } as const;
  const asn: Identifier = { kind: 'asn', value: '1101ZD0100000448754K' };
  const verdict = (a: Described, b: Described, sameCase = false) => comparePeople(a, b, sameCase).verdict;

  it('by a number, with the name', () => expect(verdict(person(ASHBY, asn), person(ASHBY, asn))).toBe('same'));
  it('by name and birth date on the same case', () => expect(verdict(person(ASHBY), person(ASHBY), true)).toBe('same'));
  it('never by name and birth date alone', () => expect(verdict(person({ ...ASHBY, postcode: 'SW119ZZ' }), person({ ...ASHBY, postcode: 'SW119ZZ' }))).toBe('maybe'));
  it('never by name alone, not even on the same case', () => expect(verdict(person({ surname: 'ASHBY', forename: 'ROWAN' }), person({ surname: 'ASHBY', forename: 'ROWAN' }), true)).toBe('maybe'));
  it('a number with another birth date is a question', () => expect(verdict(person(ASHBY, asn), person({ ...ASHBY, dateOfBirth: '1994-03-18' }, asn), true)).toBe('maybe'));
  it('a number with another surname is a question', () => expect(verdict(person(ASHBY, asn), person({ ...ASHBY, surname: 'VALE' }, asn), true)).toBe('maybe'));
  it('a surname with one other letter is near', () => expect(verdict(person(ASHBY, asn), person({ ...ASHBY, surname: 'ASHBEY' }, asn))).toBe('same'));
  it('another name and birth date on the same case is somebody else', () => expect(verdict(person(ASHBY), person({ surname: 'VALE', forename: 'IMOGEN', dateOfBirth: '1990-01-01' }), true)).toBe('different'));
  it('an organisation on the same case is known by its name', () => expect(verdict(person({ organisation: 'NORTHFOLD HAULAGE LTD' }), person({ organisation: 'NORTHFOLD HAULAGE LTD' }), true)).toBe('same'));
  it('a person is no organisation', () => expect(verdict(person(ASHBY, asn), person({ organisation: 'NORTHFOLD HAULAGE LTD' }, asn))).not.toBe('same'));
  it('says in words what agrees and what differs, and quotes nobody', () => {
    const { evidence } = comparePeople(person(ASHBY, asn), person({ ...ASHBY, dateOfBirth: '1994-03-18' }, asn), true);
    expect(evidence.map(({ inWords }) => inWords)).toEqual(['The arrest/summons number agrees', 'They stand on the same case', 'The surname agrees', 'The first name agrees', 'The date of birth differs']);
    expect(JSON.stringify([evidence, traces(person(ASHBY, asn))])).not.toMatch(/ASHBY|1994|448754/);
  });

  const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
    surname: fc.constantFrom('ASHBY', 'ASHBEY', 'VALE', 'CRANE'), forename: fc.constantFrom('ROWAN', 'R', 'IMOGEN'), dateOfBirth: fc.constantFrom('1994-03-17', '1994-03-18'),
    gender: fc.constantFrom('MALE', 'FEMALE'), postcode: fc.constantFrom('SW119ZZ', 'SW119ZY'), organisation: fc.constantFrom('NORTHFOLD HAULAGE LTD'),
  }, { requiredKeys: [] });
  const anyNumber: fc.Arbitrary<Identifier> = fc.record({ kind: fc.constantFrom('asn', 'pnc', 'cro', 'defendant id'), value: fc.constantFrom('1', '2') });
  const anyPerson = fc.tuple(anyFacts, fc.uniqueArray(anyNumber, { maxLength: 4, selector: ({ kind, value }) => kind + value })).map(([facts, numbers]) => person(facts, ...numbers));
  const anyCase: fc.Arbitrary<CaseSeen> = fc.record({
    case: fc.uniqueArray(fc.record({ kind: fc.constantFrom<Identifier['kind'][]>('urn', 'caseno', 'prosecutor reference'), value: fc.constantFrom('1', '2') }), { maxLength: 3, selector: ({ kind, value }) => kind + value }).map((identifiers): Described => ({ of: 'case', key: 'c', identifiers })),
    people: fc.array(anyPerson, { maxLength: 3 }),
    hearings: fc.array(fc.constantFrom('2026-06-01', '2026-06-02').map((day): Described => ({ of: 'hearing', key: day, identifiers: [], hearing: { court: 'B01LY', day } })), { maxLength: 2 }),
  });

  it('is symmetric', () => fc.assert(fc.property(anyPerson, anyPerson, fc.boolean(), (a, b, sameCase) => expect(comparePeople(a, b, sameCase)).toEqual(comparePeople(b, a, sameCase)))));
  it('is symmetric for cases', () => fc.assert(fc.property(anyCase, anyCase, (a, b) => expect(compareCases(a, b)).toEqual(compareCases(b, a)))));
  it('does not depend on the order of numbers, people or hearings', () => fc.assert(fc.property(anyCase, anyCase, (a, b) => {
    const turned: CaseSeen = { case: { ...a.case, identifiers: a.case.identifiers.toReversed() }, people: a.people.map(one => ({ ...one, identifiers: one.identifiers.toReversed() })).toReversed(), hearings: a.hearings.toReversed() };
    expect(compareCases(turned, b)).toEqual(compareCases(a, b));
    expect(traces(turned.case, turned.people)).toEqual(traces(a.case, a.people));
  })));
  it('is never *same* where something contradicts, nor without something strong', () => fc.assert(fc.property(anyPerson, anyPerson, fc.boolean(), (a, b, sameCase) => {
    const { verdict: said, evidence } = comparePeople(a, b, sameCase);
    const contradicts = evidence.some(({ fact, how }) => how === 'differs' && ['surname', 'date of birth', 'asn', 'pnc', 'cro', 'organisation'].includes(fact));
    const strong = evidence.some(({ fact, how }) => how === 'agrees' && ['asn', 'pnc', 'cro', 'defendant id', 'case'].includes(fact));
    if (contradicts || !strong) expect(said).not.toBe('same');
    if (contradicts && evidence.some(({ fact, how }) => how === 'agrees' && ['asn', 'pnc', 'cro', 'defendant id'].includes(fact))) expect(said).toBe('maybe');
  }), { numRuns: 2000 }));
});

describe('whether two cases and two hearings are one', () => {
  const one = (urn: string, facts: PersonFacts, ...identifiers: Identifier[]): CaseSeen => ({ case: { of: 'case', key: urn, identifiers: [{ kind: 'urn', value: urn }] }, people: [{ of: 'person', key: 'p', identifiers, person: facts }], hearings: [] });
  const ASHBY = { surname: 'ASHBY', dateOfBirth: '1994-03-17' } as const;
  const asn: Identifier = { kind: 'asn', value: '1101ZD0100000448754K' };
  it('by URN', () => expect(compareCases(one('1', ASHBY), one('1', ASHBY)).verdict).toBe('same'));
  it('by URN where nobody is named', () => expect(compareCases({ ...one('1', ASHBY), people: [] }, one('1', ASHBY)).verdict).toBe('same'));
  it('one URN and no defendant in common is a question', () => expect(compareCases(one('1', ASHBY), one('1', { surname: 'VALE', dateOfBirth: '1990-01-01' })).verdict).toBe('maybe'));
  it('another URN with the same arrest/summons number is a question (TP-005)', () => expect(compareCases(one('1', ASHBY, asn), one('2', ASHBY, asn)).verdict).toBe('maybe'));
  it('an arrest/summons number joins what has no URN', () => expect(compareCases({ ...one('1', ASHBY, asn), case: { of: 'case', key: 'x', identifiers: [] } }, one('2', ASHBY, asn)).verdict).toBe('same'));
  it('name and birth date on one day of one court are a question', () => {
    const hearings: Described[] = [{ of: 'hearing', key: 'h', identifiers: [], hearing: { court: 'B01LY', day: '2026-06-01' } }];
    expect(compareCases({ ...one('1', ASHBY), case: { of: 'case', key: 'x', identifiers: [] }, hearings }, { ...one('2', ASHBY), hearings }).verdict).toBe('maybe');
  });
  it('hearings of one case on one day of one court, unless two of them fit', () => {
    const hearing = (day: string): Described => ({ of: 'hearing', key: day, identifiers: [], hearing: { court: 'B01LY', day } });
    expect(compareHearings(hearing('2026-06-01'), hearing('2026-06-01'), false).verdict).toBe('same');
    expect(compareHearings(hearing('2026-06-01'), hearing('2026-06-01'), true).verdict).toBe('maybe');
    expect(compareHearings(hearing('2026-06-01'), hearing('2026-06-02'), false).verdict).toBe('different');
  });
});

function letterOf(digits: string): string { return 'ZABCDEFGHJKLMNPQRTUVWXY'[Number(BigInt(digits) % 23n)] ?? ''; }
