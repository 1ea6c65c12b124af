import { Plural } from '@lingui/react/macro';
import type { Age } from './age.ts';

/** An age in words, which say when it may be wrong by a year. */
export function AgeText({ age }: { age: Age }) {
  return (
    <span>
      {age.exact ? (
        <Plural value={age.years} one="# year old" other="# years old" />
      ) : (
        <Plural value={age.years} one="about # year old" other="about # years old" />
      )}
    </span>
  );
}
