import { type ListParameter, listParameters, type SavedListCode } from '@kolo/reference-data';
import { isDay } from '../../platform/graphql/index.ts';

const LONGEST_QUERY = 4_000;
const CODE = /^[\w-]{1,64}$/;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * What follows `?` in the address of a list, with the parameters in the list’s own order. Null where it holds anything
 * that the list does not know, or one thing twice: no filter of somebody’s own invention is kept.
 */
export function viewQuery(list: SavedListCode, given: string): string | null {
  if (given.length > LONGEST_QUERY || !given.isWellFormed()) return null;
  const asked = [...new URLSearchParams(given)];
  const known = listParameters[list];
  const isKnown = asked.every(([name, value]) => Object.hasOwn(known, name) && fits(known[name], value));
  const values = new Map(asked);
  if (!isKnown || values.size < asked.length) return null;
  const ordered = Object.keys(known).flatMap((name): [string, string][] => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new URLSearchParams(ordered).toString();
}

function fits(parameter: ListParameter | undefined, value: string): boolean {
  if (parameter === undefined) return false;
  const { is } = parameter;
  if (is === 'code') return CODE.test(value);
  if (is === 'day') return isDay(value);
  if (is === 'id') return ID.test(value);
  return is.includes(value);
}
