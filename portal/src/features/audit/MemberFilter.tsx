import { skipToken, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { auditMembersQuery } from './audit.query.ts';
import { memberChoices } from './member-choices.ts';
import { TypedFilter } from './TypedFilter.tsx';

interface MemberFilterProps {
  /** The id of the member who is chosen. */
  readonly value: string | undefined;
  /** The partner that is chosen, whose members are looked through. */
  readonly partner: string | undefined;
  onChoose(id: string): void;
}

/** Looks for a member by name, and has one of those who are found chosen. */
export function MemberFilter({ value, partner, onChoose }: MemberFilterProps) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const byName = { name, ...(partner && { partnerIds: [partner] }) };
  const found = useQuery(auditMembersQuery, name === '' ? skipToken : { variables: { filter: byName } });
  const chosen = useQuery(
    auditMembersQuery,
    value === undefined ? skipToken : { variables: { filter: { ids: [value] } } },
  );
  const members = name === '' ? [] : (found.data?.members.nodes ?? []);
  const choices = memberChoices(members, chosen.data?.members.nodes ?? []);
  const first = () => {
    if (value !== undefined || name === '') return t`Everybody`;
    if (!found.data) return t`Looking …`;
    if (members.length === 0) return t`Nobody has such a name`;
    return found.data.members.pageInfo.hasNextPage ? t`Choose, or type more of the name` : t`Choose who it is`;
  };
  return (
    <>
      <TypedFilter type="text" label={t`Look for a member`} value={name} longest={200} onChoose={setName} />
      <NativeSelect
        size="xs"
        label={t`Member`}
        value={value ?? ''}
        data={[{ value: '', label: first() }, ...choices]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </>
  );
}
