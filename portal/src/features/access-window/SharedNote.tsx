import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { windowGroupLabels } from '../../shared/vocabulary/basis-labels.ts';
import { hiddenGroups, shownGroups } from '../../shared/window-group/groups.ts';
import { Note } from '../../ui/message/Note.tsx';
import { openingsOf } from './windows.ts';

const ownWindowsQuery = graphql(`
  query OwnWindows($filter: AccessWindowFilter!) {
    accessWindows(first: 100, filter: $filter) {
      nodes {
        ...AccessWindow_opening @unmask
      }
    }
  }
`);

interface SharedNoteProps {
  /** The record, as windows are looked for. */
  readonly of: { readonly caseId: string } | { readonly personId: string };
  /** Whose record it is. */
  readonly partnerName: string;
}

/** Says of another NGO's record who shares it, until when, what is shown and what is not. */
export function SharedNote({ of, partnerName }: SharedNoteProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { data } = useQuery(ownWindowsQuery, {
    variables: { filter: { ...of, open: true } },
    fetchPolicy: 'cache-and-network',
  });
  const openings = openingsOf(data?.accessWindows.nodes ?? []);
  const last = openings
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  const groups = openings.flatMap((opening) => opening.groups);
  const inWords = (of: ReturnType<typeof shownGroups>) =>
    of.map((group) => i18n._(windowGroupLabels[group])).join(' · ');
  const hidden = hiddenGroups(groups);
  const offers = openings.filter(({ source }) => source === 'OFFER');
  const requests = openings.filter(({ source }) => source === 'TRANSFER_REQUEST');
  // What holds for a day ends with it: the moment of the end is the next one's first.
  const until = last && format.date(dayOf(new Date(Date.parse(last) - 1)));
  return (
    <Note
      icon={<IconEye size={18} />}
      title={
        until ? (
          <Trans>
            Shared by {partnerName} until {until}
          </Trans>
        ) : (
          <Trans>Shared by {partnerName}</Trans>
        )
      }
    >
      {groups.length > 0 && (
        <p>
          <Trans>To be read only: {inWords(shownGroups(groups))}.</Trans>{' '}
          {hidden.length > 0 && <Trans>Not shared: {inWords(hidden)}.</Trans>}
        </p>
      )}
      {offers.map(({ sourceId }) => (
        <p key={sourceId} className="no-print">
          <Link to="/offers/$offerId" params={{ offerId: sourceId }}>
            <Trans>To the offer, with its notes</Trans>
          </Link>
        </p>
      ))}
      {requests.map(({ sourceId }) => (
        <p key={sourceId} className="no-print">
          <Link to="/transfer-requests/$requestId" params={{ requestId: sourceId }}>
            <Trans>To the request for a transfer</Trans>
          </Link>
        </p>
      ))}
    </Note>
  );
}
