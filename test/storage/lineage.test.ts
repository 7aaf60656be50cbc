import { Delivery, Part } from '../../src/database/entities';
import { lineageOfPart } from '../../src/intake/lineage-of-part';
import { Rulebook } from '../../src/rule/rulebook';
import { unpackLineage } from '../../src/rule/lineage';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag, tagEnds } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('lineage', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const ofHead = async (mapping: string, rulebook: Rulebook) => {
    const [statement] = await workshop.statements(mapping);
    const part = await workshop.database.read.findOneByOrFail(Part, { id: statement?.partId ?? '' });
    return { part, ...await lineageOfPart(workshop.database.read, rulebook, part) };
  };

  it('of what a system said is found out again, with the memory of its lane', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    await workshop.give('common-platform', asJson(share({ results: [tagEnds('2026-06-01')], sharedTime: '2026-06-01T15:10:00.000Z', isReshare: true })));
    const { part, lines, note } = await ofHead('share-to-monitoring', workshop.deciding.rulebook);
    expect([part.lineage, note]).toEqual([null, undefined]);
    expect(lines.map(({ path }) => path)).toContain('notice.kind');
  });

  it('of what was sent is kept with it', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    const [delivery] = await workshop.database.read.find(Delivery);
    expect(unpackLineage(delivery?.lineage ?? '').map(({ path }) => path)).toContain('notice.kind');
  });

  it('under another rulebook is shown only where it comes to the same, and says so', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby']]));
    const { chapters } = workshop.deciding.rulebook;
    const same = await ofHead('libra-list-to-case', new Rulebook(chapters, 'later'));
    expect([same.lines.length > 0, same.note]).toEqual([true, expect.stringContaining('comes to the same')]);
    const without = chapters.map(chapter => ({ ...chapter, files: chapter.files.filter(({ rule }) => rule.id !== 'NEW-114') }));
    const other = await ofHead('libra-list-to-case', new Rulebook(without, 'other'));
    expect(other).toMatchObject({ lines: [], note: expect.stringContaining('comes to something else') });
  });
});
