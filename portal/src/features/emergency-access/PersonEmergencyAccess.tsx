import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonEmergencyAccess_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { News, useNews } from '../../ui/message/News.tsx';
import { Note } from '../../ui/message/Note.tsx';
import { BreakGlassDialog } from './BreakGlassDialog.tsx';
import classes from './emergency-access.module.css';
import { GlassBanner } from './GlassBanner.tsx';
import { personGlassesQuery } from './glass.query.ts';
import { timeLeft } from './time-left.ts';
import { useForget } from './use-forget.ts';
import { useGlassRights } from './use-glass-rights.ts';
import { useNow } from './use-now.ts';
import { useOpenGlasses } from './use-open-glasses.ts';

const personEmergencyAccessFragment = graphql(`
  fragment PersonEmergencyAccess_person on Person {
    id
    pseudonym
    erasedOn
    mergedInto {
      id
    }
    partner {
      id
      kind
      name
    }
    country {
      code
    }
  }
`);

interface PersonEmergencyAccessProps {
  readonly from: { id: string } & FragmentType<PersonEmergencyAccess_PersonFragment>;
}

/** Who sees the person by emergency access, and the way to open it; nothing for whom it does not concern. */
export function PersonEmergencyAccess({ from }: PersonEmergencyAccessProps) {
  const { data: person } = useSuspenseFragment({ fragment: personEmergencyAccessFragment, from });
  const { mayRead, mayOpen } = useGlassRights(person);
  return mayRead || mayOpen ? <Access person={person} mayOpen={mayOpen} /> : null;
}

type Person = Omit<PersonEmergencyAccess_PersonFragment, ' $fragmentName'>;

function Access({ person, mayOpen }: { person: Person; mayOpen: boolean }) {
  const { t } = useLingui();
  const forget = useForget();
  const [isAsking, setAsking] = useState(false);
  const [news, tell] = useNews();
  const { data, refetch } = useQuery(personGlassesQuery, {
    variables: { personId: person.id },
    fetchPolicy: 'cache-and-network',
  });
  useOpenGlasses({ personId: person.id }, () => void refetch());
  const glasses = data?.brokenGlasses.nodes ?? [];
  const now = useNow(glasses.length > 0);
  const open = glasses.filter(({ until }) => timeLeft(until, now) !== undefined);
  const isSeen = open.some(({ own }) => own);
  // What was shown by a glass alone is taken away with it, whoever ended it.
  const wasSeen = useRef(false);
  useEffect(() => {
    if (wasSeen.current && !isSeen) forget(person.id);
    wasSeen.current = isSeen;
  }, [isSeen, forget, person.id]);
  const isOpenable = mayOpen && data !== undefined && !isSeen && person.erasedOn === null && person.mergedInto === null;
  return (
    <>
      <News news={news} className={classes.news} />
      <div className={classes.notes}>
        {open.map((glass) => (
          <GlassBanner key={glass.id} glass={glass} personId={person.id} onEnded={tell} />
        ))}
        {isOpenable && (
          <Note tone="neutral" icon={<IconEyeOff size={18} />} title={<Trans>You see this person by pseudonym</Trans>}>
            <p>
              <Trans>In an emergency you can open who it is for three hours, with a reason.</Trans>
            </p>
            <div className={`${classes.actions} no-print`}>
              <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                <Trans>Open the identity</Trans>
              </Button>
            </div>
          </Note>
        )}
      </div>
      {isAsking && (
        <BreakGlassDialog
          person={person}
          onClose={() => setAsking(false)}
          onOpened={() => tell(t`The identity is open. The partner and the data protection officer are told.`)}
        />
      )}
    </>
  );
}
