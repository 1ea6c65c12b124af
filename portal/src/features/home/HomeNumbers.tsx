import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from './home.module.css';

interface HomeNumbersProps {
  mine: number;
  overdue: number;
  week: number;
  referrals: number;
  transfers: number;
  requests: number;
  /** For a manager. */
  unassigned: number | undefined;
}

/** The numbers of the day; each is a link to exactly the list that it counts. */
export function HomeNumbers({ mine, overdue, week, referrals, transfers, requests, unassigned }: HomeNumbersProps) {
  const { t } = useLingui();
  const numbers: { key: string; label: string; count: number; isAlarm?: boolean; link: LinkProps }[] = [
    { key: 'mine', label: t`My open cases`, count: mine, link: { to: '/cases', search: { tab: 'mine' } } },
    {
      key: 'overdue',
      label: t`My overdue tasks`,
      count: overdue,
      isAlarm: overdue > 0,
      link: { to: '/tasks', search: { tab: 'overdue' } },
    },
    { key: 'week', label: t`My tasks due this week`, count: week, link: { to: '/tasks', search: { tab: 'week' } } },
    {
      key: 'referrals',
      label: t`Referrals to answer`,
      count: referrals,
      link: { to: '/offers', search: { tab: 'waiting', kind: 'referral' } },
    },
    {
      key: 'transfers',
      label: t`Transfers pending`,
      count: transfers,
      link: { to: '/offers', search: { tab: 'waiting', kind: 'transfer' } },
    },
    {
      key: 'requests',
      label: t`Requests for a transfer to answer`,
      count: requests,
      link: { to: '/transfer-requests', search: { tab: 'waiting' } },
    },
    ...(unassigned === undefined
      ? []
      : [
          {
            key: 'unassigned',
            label: t`Open cases without a caseworker`,
            count: unassigned,
            link: { to: '/cases', search: { tab: 'unassigned' } } as const,
          },
        ]),
  ];
  return (
    <ul className={classes.numbers} aria-label={t`Numbers of the day`}>
      {numbers.map(({ key, link, ...number }) => (
        <li key={key}>
          <NumberCard link={link} {...number} />
        </li>
      ))}
    </ul>
  );
}

interface NumberCardProps {
  label: string;
  count: number;
  isAlarm?: boolean;
  link: LinkProps;
}

function NumberCard({ label, count, isAlarm, link }: NumberCardProps) {
  const format = useFormat();
  return (
    <Link {...link} className={classes.number} data-alarm={isAlarm || undefined}>
      <span className={classes.count}>
        {isAlarm && <IconAlertTriangleFilled size={18} aria-hidden="true" />}
        {format.number(count)}
      </span>
      <span>{label}</span>
    </Link>
  );
}
