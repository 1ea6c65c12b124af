import type { ProgrammePageQuery } from '@kolo/schema';
import { useFormat } from '../../shared/format/use-format.ts';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';

type Municipalities = ProgrammePageQuery['programmes'][number]['municipalities'];

/** The municipalities of a programme by country. */
export function PlaceList({ municipalities }: { municipalities: Municipalities }) {
  const format = useFormat();
  const byCountry = Object.entries(Object.groupBy(municipalities, ({ country }) => country.code))
    .map(([code, places = []]) => ({ label: markedCountry(code, format.country(code)), places }))
    .toSorted((left, right) => format.compare(left.label, right.label));
  return (
    <Facts>
      {byCountry.map(({ label, places }) => (
        <Fact key={label} term={label} empty="">
          {places
            .map(({ name }) => name)
            .toSorted(format.compare)
            .join(', ')}
        </Fact>
      ))}
    </Facts>
  );
}
