import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { MembersOfPartner } from './MembersOfPartner.tsx';
import { useManagedPartners } from './use-managed-partners.ts';

const route = getRouteApi('/shell/members');

/** Who works at a partner: for its managers, and for administrators as far as its first manager goes. */
export function MembersPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { memberships } = useViewer();
  const { partners, error, refetch } = useManagedPartners();
  const own = partners?.find(({ id, isManaged }) => isManaged && memberships.some(({ partner }) => partner.id === id));
  const partner = partners?.find(({ id }) => id === search.partner) ?? own ?? partners?.[0];
  const choose =
    partners && partners.length > 1 ? (
      <NativeSelect
        size="xs"
        label={t`Partner`}
        value={partner?.id ?? ''}
        data={partners.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => void navigate({ to: '/members', search: { partner: event.currentTarget.value } })}
      />
    ) : undefined;
  return (
    <Page title={t`Members`} lead={partner?.name} actions={choose}>
      {error && <ApiProblem error={error} onRetry={refetch} />}
      {!partners && !error && <RowsSkeleton label={t`Loading members`} />}
      {partner && <MembersOfPartner key={partner.id} partner={partner} search={search} />}
    </Page>
  );
}
