import { isEnumType, isInputObjectType, isScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { allDescribed, contract, ownTypes } from './contract.ts';

const everything = allDescribed();
const addresses = (things: { address: string }[]) => things.map(({ address }) => address);

describe('descriptions', () => {
  it('every type, field, argument and enum value has one', () => {
    expect(everything.length).toBeGreaterThan(200);
    expect(addresses(everything.filter(({ description }) => !description?.trim()))).toEqual([]);
  });

  it('each is a sentence: a capital at its beginning, a full stop at its end', () => {
    const bad = everything.filter(({ description }) => description && !/^[\p{Lu}\d"`'’(].*[.!?)]$/su.test(description));
    expect(addresses(bad)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['type', /^[A-Z][A-Za-z0-9]*$/],
    ['field', /^[a-z][A-Za-z0-9]*$/],
    ['argument', /^[a-z][A-Za-z0-9]*$/],
    ['input field', /^[a-z][A-Za-z0-9]*$/],
    ['enum value', /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/],
  ] as const)('every %s is written as %s', (kind, pattern) => {
    expect(addresses(everything.filter((thing) => thing.kind === kind && !pattern.test(thing.name)))).toEqual([]);
  });

  it('no type says of itself what kind of type it is', () => {
    expect(
      addresses(everything.filter(({ kind, name }) => kind === 'type' && /(Type|Enum|Object)$/.test(name))),
    ).toEqual([]);
  });

  it('an input is called by its use: Input, Filter or Sort', () => {
    const inputs = ownTypes.filter((type) => isInputObjectType(type)).map(({ name }) => name);
    expect(inputs.filter((name) => !/(Input|Filter|Sort)$/.test(name))).toEqual([]);
  });

  it('uses no scalar but those that the architecture names', () => {
    const scalars = ownTypes.filter((type) => isScalarType(type)).map(({ name }) => name);
    expect(scalars.toSorted()).toEqual(['Date', 'DateTime', 'Decimal', 'Locale']);
  });

  it('no enum is empty and each has at least two values', () => {
    const small = ownTypes.filter((type) => isEnumType(type) && type.getValues().length < 2);
    expect(small.map(({ name }) => name)).toEqual([]);
  });

  it('says partner, participant and case, never organisation, beneficiary or client', () => {
    const avoided = /organi[sz]ation|beneficiar|client(?!s? )/i;
    expect(addresses(everything.filter(({ address }) => avoided.test(address)))).toEqual([]);
  });

  it('has no subscription: answers come by asking', () => expect(contract.getSubscriptionType()).toBeFalsy());
});
