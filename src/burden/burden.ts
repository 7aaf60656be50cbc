/** What one rule asked of the people of one court, in a period. */
export interface RuleAtCourt {
  readonly court: string;
  readonly rule: string;
  /** How often it asked a person to do something. */
  readonly asked: number;
  /** How often it left a field in doubt, for a person to decide. */
  readonly doubted: number;
}
/** Minutes each time, and whose word that is; absent where nobody has said. */
export interface MinutesEach { readonly minutes: number; readonly by: 'people' | 'the rule' }
export interface RuleBurden extends RuleAtCourt { readonly each?: MinutesEach; readonly minutes: number }
export interface CourtBurden {
  readonly court: string;
  readonly differences: number;
  readonly open: number;
  readonly asked: number;
  readonly doubted: number;
  /** At least so many: what nobody has estimated is not in it. */
  readonly minutes: number;
  readonly unestimated: number;
  readonly rules: readonly RuleBurden[];
}

/** What people say it takes comes before what the rule's author estimated: the middle one of their estimates. */
export function minutesEach(said: readonly number[], estimated: number | undefined): MinutesEach | undefined {
  const middle = said.toSorted((a, b) => a - b)[Math.floor((said.length - 1) / 2)];
  if (middle !== undefined) return { minutes: middle, by: 'people' };
  return estimated === undefined ? undefined : { minutes: estimated, by: 'the rule' };
}

/** The burden of each court, the heaviest first. `eachOf`: minutes for one time that a rule asks for something. Pure. */
export function burdens(rows: readonly RuleAtCourt[], differences: readonly { readonly court: string; readonly all: number; readonly open: number }[], eachOf: (rule: string) => MinutesEach | undefined): CourtBurden[] {
  const ofCourt = new Map(differences.map(one => [one.court, one]));
  const courts = new Set([...rows.map(({ court }) => court), ...ofCourt.keys()]);
  return [...courts].map(court => {
    const rules = rows.filter(one => one.court === court).map(one => withMinutes(one, eachOf(one.rule))).toSorted((a, b) => b.minutes - a.minutes || a.rule.localeCompare(b.rule));
    const sum = (of: (one: RuleBurden) => number): number => rules.reduce((total, one) => total + of(one), 0);
    const { all = 0, open = 0 } = ofCourt.get(court) ?? {};
    return { court, differences: all, open, asked: sum(one => one.asked), doubted: sum(one => one.doubted), minutes: sum(one => one.minutes), unestimated: rules.filter(({ each }) => each === undefined).length, rules };
  }).toSorted((a, b) => b.minutes - a.minutes || b.asked + b.doubted + b.differences - (a.asked + a.doubted + a.differences) || a.court.localeCompare(b.court));
}

const withMinutes = (one: RuleAtCourt, each: MinutesEach | undefined): RuleBurden => ({ ...one, ...(each && { each }), minutes: (one.asked + one.doubted) * (each?.minutes ?? 0) });
