/**
 * Crown Courts whose lists are published for their satellite courts too.
 * Source: hmcts/pdda-interfaces: src/main/java/uk/gov/hmcts/pdda/business/services/pdda/CathHelper.java:148-157
 */
export const SATELLITE_COURTS: Readonly<Record<string, readonly string[]>> = {
  exeter: ['barnstaple'],
  preston: ['barrow-in-furness', 'lancaster'],
  ipswich: ['bury_st_edmunds'],
  mold: ['caernarfon'],
  swansea: ['carmarthen', 'haverfordwest'],
  worcester: ['hereford'],
  norwich: ['kings_lynn'],
  cardiff: ['newport'],
};
