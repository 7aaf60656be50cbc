/** Names under which Nest hands out what is no class: the settings, the clock, the partners that can be reached, who may reach us, and the sign-in provider (null where there is none). */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const PARTNERS = Symbol('partners');
export const ACCESS = Symbol('access');
export const PROVIDER = Symbol('provider');
