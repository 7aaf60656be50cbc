import { libra } from '../../adapters/libra';
import type { Raw } from '../../src/adapter/adapter';

/** An invented court list of room 1 on a day: case number and surname of each case. */
export function libraList(messageId: string, day: string, cases: readonly (readonly [caseno: string, surname: string])[], start = '10:00'): Raw {
  const [year, month, date] = day.split('-');
  const rows = cases.map(([caseno, surname], i) => `<case><c_id>${i + 1}</c_id><h_id>1</h_id><caseno>${caseno}</caseno><type>C</type><urn>01ZD${caseno.slice(-7)}</urn>
    <def_name>Mr Rowan ${surname}</def_name><def_name_elements><title>Mr</title><forename1>Rowan</forename1><surname>${surname}</surname></def_name_elements>
    <def_type>P</def_type><def_sex>M</def_sex><def_dob>17/03/1994</def_dob><inf>POL01</inf><cseq>${i + 1}</cseq><listno>1st</listno>
    <offences><offence><oseq>1</oseq><co_id>1</co_id><code>TH68010</code><title>Theft from a shop</title><sum>Stole goods</sum></offence></offences></case>`).join('');
  return {
    mediaType: 'application/soap+xml',
    bytes: Buffer.from(`<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:MessageID>${messageId}</wsa:MessageID></soap:Header>
<soap:Body><e:ExternalDocumentRequest xmlns:e="http://www.justice.gov.uk/magistrates/external/ExternalDocumentRequest"><documents><document>
<info><source_file_name>5_${date}${month}${year}_2577_B01LY01_ADULT_COURT_LIST_DAILY</source_file_name></info>
<data><job><printdate>${date}/${month}/${year}</printdate><sessions><session><ou_code>B01LY00</ou_code><s_id>1</s_id><doh>${date}/${month}/${year}</doh><court>Lavender Hill</court><room>01</room><sstart>${start}</sstart><send>13:00</send>
<blocks><block><sb_id>1</sb_id><bstart>${start}</bstart><bend>13:00</bend><desc>First Hearings</desc><cases>${rows}</cases></block></blocks></session></sessions></job></data>
</document></documents></e:ExternalDocumentRequest></soap:Body></soap:Envelope>`),
  };
}
export const libraPath = libra.endpoint?.path ?? '';
