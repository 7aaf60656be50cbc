/**
 * Prisons of England and Wales, by the part of the name that does not change (`HMP`, `HMP/YOI` and the like vary).
 * Source: gov.uk, "Prisons in England and Wales"; the spelling of names in results: public fixtures of hmcts/cpp-context-results.
 */
const NAMES = new Set(`
  altcourse; ashfield; askham grange; aylesbury; bedford; belmarsh; berwyn; birmingham; brinsford; bristol; brixton; bronzefield; buckley hall; bullingdon; bure; cardiff;
  channings wood; chelmsford; coldingley; cookham wood; dartmoor; deerbolt; doncaster; dovegate; downview; drake hall; durham; east sutton park; eastwood park; elmley;
  erlestoke; exeter; featherstone; feltham; five wells; ford; forest bank; fosse way; foston hall; frankland; full sutton; garth; gartree; grendon; guys marsh; hatfield;
  haverigg; hewell; high down; highpoint; hindley; hollesley bay; holme house; hull; humber; huntercombe; isis; isle of wight; kirkham; kirklevington grange; lancaster farms;
  leeds; leicester; lewes; leyhill; lincoln; lindholme; littlehey; liverpool; long lartin; low newton; lowdham grange; maidstone; manchester; millsike; moorland; morton hall;
  mount; new hall; north sea camp; northumberland; norwich; nottingham; oakwood; onley; parc; pentonville; peterborough; portland; prescoed; preston; ranby; risley; rochester;
  rye hill; send; spring hill; stafford; standford hill; stocken; stoke heath; styal; sudbury; swaleside; swansea; swinfen hall; thameside; the mount; the verne; thorn cross;
  usk; verne; wakefield; wandsworth; warren hill; wayland; wealstun; werrington; wetherby; whatton; whitemoor; winchester; woodhill; wormwood scrubs; wymott
`.split(';').map(name => name.trim()));

export const isKnownPrison = (name: string): boolean => NAMES.has(name.toLowerCase().replace(/^(hm\s?(p|yoi|irc|prison)|yoi)(\s?[/&]\s?(hm\s?)?(p|yoi|rc))*\s+/, '').trim());
