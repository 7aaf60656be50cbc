import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The GOV.UK Design System's own sheet without its typeface, whose licence is for services on GOV.UK only: Arial takes
 * its place, and no font file is asked for. Then the little that is ours.
 */
export function styleSheet(): string { return SHEET; }

const OURS = `
.masthead{background:#1d70b8;color:#fff;padding:10px 0}
.masthead__in{display:flex;flex-wrap:wrap;gap:10px 20px;align-items:center;justify-content:space-between}
.masthead__name{font:700 24px/1.25 arial,sans-serif;color:#fff;text-decoration:none}
.masthead__name:hover{text-decoration:underline}
.masthead__name:focus{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 4px #0b0c0c}
.find{display:flex;flex-wrap:wrap;gap:5px 10px;align-items:center;font:400 16px/1.25 arial,sans-serif}
.find label{color:#fff}
.find input{width:11em;height:34px}
.find button{font:inherit;height:34px;padding:0 10px;border:2px solid #fff;background:#fff;color:#0b0c0c;cursor:pointer}
.find button:focus{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #0b0c0c}
.world{border-left:10px solid #ca3535;padding-left:15px;margin-bottom:30px}
.world--good{border-color:#0f7a52}
.world--unsure{border-color:#f47738}
.world h1,.world p{margin-bottom:10px}
.queue{list-style:none;margin:0 0 30px;padding:0;font:400 16px/1.3 arial,sans-serif;color:#0b0c0c}
.queue li{border-top:1px solid #b1b4b6;padding:10px 0}
.queue li:last-child{border-bottom:1px solid #b1b4b6}
.queue p{margin:3px 0}
.queue .due{font-weight:700;color:#ca3535}
.queue .do{font-weight:700}
@media(min-width:48em){.queue li{display:grid;grid-template-columns:6em 1fr 12em 9em;gap:0 15px}.queue p{margin:0}.queue .why{margin-top:3px}}
.queue .why{color:#484949}
.queue b,.queue .why{overflow-wrap:anywhere}
.holder{display:block;font-weight:400;color:#484949}
.ages{list-style:none;display:flex;flex-wrap:wrap;gap:5px 20px;margin:0 0 20px;padding:0;font:400 16px/1.5 arial,sans-serif;color:#0b0c0c}
.ages [aria-current]{font-weight:700;text-decoration:none;color:#0b0c0c}
.choose{display:flex;flex-wrap:wrap;gap:10px 20px;align-items:flex-end;margin-bottom:15px}.choose .govuk-form-group{margin:0}.choose .govuk-button{margin:0}.choose select,.choose input{max-width:16em}
.bars{display:block;width:100%;max-width:480px;height:auto;margin:0 0 30px;font:400 15px arial,sans-serif}.bars rect{fill:#1d70b8}
.harm{display:inline-block;font-weight:700;padding:1px 6px;border:2px solid;align-self:start;justify-self:start}
.harm--red{background:#ca3535;border-color:#ca3535;color:#fff}
.harm--orange{background:#fcd6c3;border-color:#fcd6c3;color:#6e3619}
.harm--blue{background:#d2e2f1;border-color:#d2e2f1;color:#144e81}
.harm--grey{background:#eee;border-color:#eee;color:#383f43}
.harm--green{background:#cce2d8;border-color:#cce2d8;color:#083d29}
.harm--yellow{background:#fff7bf;border-color:#fff7bf;color:#594d00}
.story{list-style:none;margin:0 0 30px;padding:0 0 0 15px;border-left:5px solid #b1b4b6;font:400 16px/1.3 arial,sans-serif;color:#0b0c0c}
.story>li{padding:0 0 15px;position:relative}
.story>li::before{content:"";position:absolute;left:-24px;top:3px;width:13px;height:13px;border-radius:50%;background:#505a5f}
.story>.good::before{background:#0f7a52}
.story>.bad::before{background:#ca3535}
.story p{margin:2px 0}
.story .when{color:#484949}
.story ul{margin:2px 0;padding-left:20px}
.story summary{cursor:pointer;color:#1a65a6;text-decoration:underline;display:inline-block}
.story summary:focus{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 4px #0b0c0c;text-decoration:none}
.sides{table-layout:fixed;overflow-wrap:anywhere}
.sides caption{margin-bottom:5px}
.sides th,.sides td{vertical-align:top}
.sides .note{display:block;font-weight:400;color:#484949}
.sides .differs{box-shadow:inset 5px 0 #ca3535;padding-left:10px}
.across{overflow-x:auto;margin-bottom:20px}.across:focus{outline:3px solid #fd0}.across table{min-width:40em;margin:0}.across th,.across td{padding:6px 10px 6px 0;border-bottom:1px solid #b1b4b6;text-align:left;font-size:16px;line-height:1.3}
.life{list-style:none;display:flex;flex-wrap:wrap;gap:10px;margin:0 0 30px;padding:0;font:400 16px/1.3 arial,sans-serif;color:#0b0c0c}
.life li{flex:1 1 9em;border-top:5px solid #b1b4b6;padding-top:5px;overflow-wrap:anywhere}.life .good{border-color:#0f7a52}.life .bad{border-color:#ca3535}
.life b,.life span{display:block}.life span{color:#484949}
@media(max-width:40em){.sides{font-size:14px}.sides th,.sides td{padding-right:6px}}
.read-out{margin:0}.read-out dt,.read-out dd{padding:3px 20px 3px 0}
.period{display:flex;flex-wrap:wrap;gap:5px 15px;align-items:center;margin-bottom:15px}.period button{margin:0}
.figures{display:flex;flex-wrap:wrap;gap:10px 30px;margin:0 0 15px;font:400 16px/1.3 arial,sans-serif;color:#0b0c0c}
.figures dt{color:#484949}
.figures dd{margin:0;font-weight:700;font-size:24px}
.figures .figures__bad dd{border-left:5px solid #ca3535;padding-left:8px}
.partner{border-top:1px solid #b1b4b6;padding:15px 0 5px}
.pages{background:#f4f8fb;border-bottom:1px solid #8eb8dc}
.pages ul{list-style:none;display:flex;flex-wrap:wrap;gap:5px 25px;margin:0;padding:10px 0;font:400 16px/1.5 arial,sans-serif}
.who{display:flex;flex-wrap:wrap;gap:5px 15px;align-items:center;padding:0 0 10px;font:400 16px/1.5 arial,sans-serif;color:#0b0c0c}
.who button{font:inherit;padding:0 10px;border:2px solid #0b0c0c;background:#fff;color:#0b0c0c;cursor:pointer}
.who button:focus{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #0b0c0c}
.message{white-space:pre-line}
.message--raw{white-space:pre-wrap;overflow-wrap:anywhere;font:400 14px/1.4 monospace;background:#f3f2f1;padding:15px;margin:0 0 20px}
.message--raw:focus{outline:3px solid #fd0}
.wide{overflow-wrap:anywhere}
.sheet{overflow-wrap:anywhere;table-layout:fixed}
.sheet th,.sheet td{padding:6px 10px 6px 0;border-bottom:1px solid #b1b4b6;text-align:left;vertical-align:top;font-size:16px;line-height:1.3}
.sheet th:first-child{width:38%}.sheet th:last-child{width:3.5em}
.sheet tbody th{font-weight:400}.sheet td{font-weight:700}.sheet .blank{font-weight:400;color:#484949}.sheet .ask{color:#ca3535}
.sheet .note{display:block;font-weight:400}
.sheet .differs th{box-shadow:inset 5px 0 #ca3535;padding-left:10px}
.sheet input{width:24px;height:24px;margin:0}
@media print{.masthead,.pages,.govuk-skip-link,.govuk-back-link,.foot,.no-print{display:none}.govuk-width-container{max-width:none;margin:0}.govuk-main-wrapper{padding:0}.sheet tr{break-inside:avoid}.sheet caption{break-after:avoid}.sheet .differs th{border-left:5px solid #000}}
.foot{border-top:1px solid #b1b4b6;padding:20px 0 40px;font:400 16px/1.3 arial,sans-serif;color:#484949}
`;

const SHEET = readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '').replaceAll('GDS Transport,', '').replace(/\/\*# sourceMappingURL.*$/m, '') + OURS;

/** Named by its content, so that browsers may keep it until it changes. */
export const STYLESHEET_PATH = `/assets/console-${createHash('sha256').update(SHEET).digest('hex').slice(0, 12)}.css`;

/** A bridge: two piers and what crosses them. */
export const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1d70b8" d="M0 0h32v32H0z"/><path fill="none" stroke="#fff" stroke-width="3" d="M3 23h26M8 23V10m16 13V10M8 10q8 11 16 0"/></svg>';
