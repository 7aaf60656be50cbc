/** Names under which Nest hands out what is no class: the settings, the clock, the partners that can be reached. */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const PARTNERS = Symbol('partners');
