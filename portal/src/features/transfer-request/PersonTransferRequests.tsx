import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { subject } from '@kolo/access';
import { graphql, type PersonTransferRequests_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconTransferIn } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { AnswerDue } from '../offer-tags/index.ts';
import { useViewer, type Viewer } from '../viewer/index.ts';
import { RequestStatusTag } from './RequestStatusTag.tsx';
import classes from './transfer-request.module.css';
import { personRequestsQuery } from './transfer-request.query.ts';

const personTransferRequestsFragment = graphql(`
  fragment PersonTransferRequests_person on Person {
    id
    erasedOn
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
    }
  }
`);

interface PersonTransferRequestsProps {
  readonly from: { id: string } & FragmentType<PersonTransferRequests_PersonFragment>;
}

/** Whom the viewer's NGO asked for the transfer of the person, and the way to ask; of its own persons only. */
export function PersonTransferRequests({ from }: PersonTransferRequestsProps) {
  const viewer = useViewer();
  const { data: person } = useSuspenseFragment({ fragment: personTransferRequestsFragment, from });
  if (!mayAskFor(viewer, person)) return null;
  return <Requests personId={person.id} mayAsk={person.erasedOn === null && person.mergedInto === null} />;
}

interface AskedPerson {
  readonly partner: { readonly id: string; readonly kind: string };
  readonly country: { readonly code: string };
}

/** Whether the viewer asks, in their own name, for the transfer of persons such as this one. */
export function mayAskFor({ ability, memberships }: Viewer, { partner, country }: AskedPerson): boolean {
  const scope = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  return memberships.some(({ id }) =>
    ability.can('create', subject('TransferRequest', { ...scope, requestedById: id })),
  );
}

function Requests({ personId, mayAsk }: { personId: string; mayAsk: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(personRequestsQuery, {
    variables: { personId },
    fetchPolicy: 'cache-and-network',
  });
  const requests = data?.transferRequests.nodes.toReversed();
  return (
    <Panel title={t`Requests for a transfer`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading requests`} rows={1} />}
      {requests?.length === 0 && (
        <p className={classes.none}>
          <Trans>No other NGO was asked. If the person says that one knows them, ask it for the transfer.</Trans>
        </p>
      )}
      {requests && requests.length > 0 && (
        <ul className={classes.list} aria-label={t`Requests for a transfer`}>
          {requests.map((request) => (
            <li key={request.id}>
              <p className={classes.head}>
                <Link to="/transfer-requests/$requestId" params={{ requestId: request.id }}>
                  {request.toPartnerName}
                </Link>
                <RequestStatusTag status={request.status} />
              </p>
              <p className={classes.quiet}>
                {request.status === 'IN_PROGRESS' ? (
                  <AnswerDue on={request.dueOn} />
                ) : (
                  <Trans>asked {format.date(dayOf(new Date(request.createdAt)))}</Trans>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <div className={`${classes.ways} no-print`}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTransferIn size={14} aria-hidden="true" />}
            renderRoot={(props) => <Link {...props} to="/persons/$personId/request-transfer" params={{ personId }} />}
          >
            <Trans>Ask for a transfer</Trans>
          </Button>
        </div>
      )}
    </Panel>
  );
}
