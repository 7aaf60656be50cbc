/** All that an adapter or a rule may import from the hub. Nothing inside src imports this file. */
export * from './adapter/adapter';
export * from './adapter/limits';
export * from './adapter/simulator';
export * from './adapter/xml';
export * from './adapter/json';
export * from './adapter/json-shape';
export * from './adapter/http-push';
export * from './case-model/case-defendants';
export * from './case-model/case-on-day';
export * from './case-model/london';
export * from './case-model/share';
export * from './case-model/share-position';
export * from './case-model/stable-id';
export * from './rule/mapping';
export * from './rule/rule';
export * from './rule/table';
export * from './rule/words';
