import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type NoticeRow_NoticeFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { CloseButton } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { NoticeSentence } from './NoticeSentence.tsx';
import { dismissNoticeMutation, markNoticeReadMutation, noticeListQuery, unreadNoticesQuery } from './notice.query.ts';
import classes from './notices.module.css';

const noticeRowFragment = graphql(`
  fragment NoticeRow_notice on Notice {
    id
    kind
    createdAt
    readAt
    case {
      id
      number
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
        }
      }
    }
    task {
      id
      what
      dueOn
    }
    member {
      id
      displayName
    }
    offer {
      id
      kind
      status
      endedBecause
      purpose
      dueOn
      fromPartnerName
      toPartnerName
    }
    transferRequest {
      id
      status
      fromPartnerName
      toPartnerName
    }
    brokenGlass {
      id
      pseudonym
      openedByName
      endedByName
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
        }
      }
    }
    legalBasis {
      id
      expiresOn
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
        }
      }
    }
  }
`);

/** One notice: whether it was read, what it says, and the record that it opens. */
export function NoticeRow({ from }: { from: { id: string } & FragmentType<NoticeRow_NoticeFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: noticeRowFragment, from });
  const refetchQueries = [unreadNoticesQuery];
  const [markRead, marking] = useMutation(markNoticeReadMutation, { refetchQueries, onError: () => undefined });
  const [dismiss, dismissing] = useMutation(dismissNoticeMutation, {
    refetchQueries: [unreadNoticesQuery, noticeListQuery],
    onError: () => undefined,
  });
  const input = { noticeId: data.id, idempotencyKey: crypto.randomUUID() };
  const isUnread = data.readAt === null;
  const read = () => {
    if (isUnread) void markRead({ variables: { input } });
  };
  const sentence = <NoticeSentence kind={data.kind} told={data} />;
  const link = linkOf(data);
  const { case: file, task } = data;
  return (
    <li className={classes.row} data-unread={isUnread || undefined}>
      <span className={classes.dot} role="img" aria-label={isUnread ? t`Unread` : t`Read`} />
      <div className={classes.text}>
        <p className={classes.sentence}>
          {link ? (
            <Link {...link} onClick={read}>
              {sentence}
            </Link>
          ) : (
            sentence
          )}
        </p>
        <p className={classes.facts}>
          <span>{format.moment(data.createdAt)}</span>
          {task && file && <span>{fullName(file.person.identity) ?? file.person.pseudonym}</span>}
          {file && <span>{file.number}</span>}
          {!link && data.kind !== 'PASSWORD_CHANGED' && data.kind !== 'SECOND_FACTOR_RESET' && (
            <span>
              <Trans>You cannot see the record any more</Trans>
            </span>
          )}
        </p>
      </div>
      <div className={`${classes.actions} no-print`}>
        {isUnread && (
          <button type="button" className={classes.mark} onClick={read}>
            <Trans>Mark as read</Trans>
          </button>
        )}
        <CloseButton aria-label={t`Put this notice away`} onClick={() => void dismiss({ variables: { input } })} />
      </div>
      {(marking.error ?? dismissing.error) && <ApiProblem error={marking.error ?? dismissing.error} />}
    </li>
  );
}

/** Where the record is that a notice is about; nowhere when it is hidden by now. */
function linkOf(notice: NoticeRow_NoticeFragment): LinkProps | undefined {
  const { case: file, member, offer, transferRequest: request, kind } = notice;
  if (file) return { to: '/cases/$caseId', params: { caseId: file.id } };
  if (offer) return { to: '/offers/$offerId', params: { offerId: offer.id } };
  if (request) return { to: '/transfer-requests/$requestId', params: { requestId: request.id } };
  if (notice.brokenGlass) return { to: '/emergency-access', hash: notice.brokenGlass.id };
  const person = notice.legalBasis?.person;
  if (person) return { to: '/persons/$personId', params: { personId: person.id } };
  if (member && kind === 'MEMBER_WAITING') return { to: '/members', search: { tab: 'waiting' } };
  return undefined;
}
