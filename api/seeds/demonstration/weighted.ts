import type { Faker } from '@faker-js/faker';

/** One of the keys, as often as its weight says. */
export function weighted<Key extends string>(random: Faker, weights: Readonly<Partial<Record<Key, number>>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  return random.helpers.weightedArrayElement(entries.map(([value, weight]) => ({ value, weight })));
}
