import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { type BasisValues, inputOf, SELF, startingValues } from './basis-form.ts';
import { recordLegalBasisMutation } from './basis-queries.ts';
import type { BasisSearch } from './basis-search.ts';

/** Where the form leads back to: to what waits for the basis, or to the person. */
export function wayBack(personId: string, { offer, purpose, request, asking }: BasisSearch): LinkProps {
  if (asking) return { to: '/persons/$personId/request-transfer', params: { personId }, search: { step: 'basis' } };
  if (offer === undefined) return { to: '/persons/$personId', params: { personId } };
  const kind = purpose === 'transfer' ? 'transfer' : 'referral';
  return { to: '/cases/$caseId/offer', params: { caseId: offer }, search: { kind, step: 'basis', request } };
}

/** The state of the form that records a basis: first the answers, then a look at all of them. */
export function useRecordBasis(personId: string, search: BasisSearch) {
  const { t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const [isChecking, setChecking] = useState(false);
  const [record] = useMutation(recordLegalBasisMutation);

  function problemsOf(values: BasisValues): Map<string, string> {
    const { who, guardianName, purpose, recipientId, groups, evidence, kind, givenOn, expiresOn } = values;
    const needed: [string, string | false][] = [
      ['purpose', !purpose && t`Choose what it is for`],
      ['recipientId', !recipientId && t`Choose to whom something may be shown`],
      [
        'groups',
        (purpose === 'TRANSFER' || purpose === 'TRANSFER_REQUEST') &&
          !groups.includes('IDENTITY') &&
          t`A transfer has to say who the person is: choose identity as well`,
      ],
      ['guardianName', who !== SELF && !guardianName.trim() && t`Enter the name of who agreed for the person`],
      ['evidence', !evidence && t`Choose how it can be shown`],
      ['givenOn', !givenOn && t`Enter the day from which it holds`],
      ['expiresOn', kind === 'CONSENT' && !expiresOn && t`Enter the last day: a consent has an end`],
    ];
    return new Map(needed.flatMap(([field, text]) => (text ? [[field, text] as const] : [])));
  }

  const form = useRecordForm<BasisValues>({
    userId: user.id,
    name: ['basis-record', personId, search.purpose, search.recipient].filter(Boolean).join('.'),
    start: startingValues(today(), search),
    check: problemsOf,
    async send(values, idempotencyKey) {
      const { data } = await record({ variables: { input: inputOf(values, personId, idempotencyKey) } });
      const errors = data?.recordLegalBasis.errors ?? [];
      if (errors.length > 0) setChecking(false);
      // Of the API's fields one is another question here.
      return errors.map(({ field, ...error }) => ({
        ...error,
        field: field.map((name) => (name === 'guardian' ? 'who' : name)),
      }));
    },
    onSaved: () => void navigate(wayBack(personId, search)),
  });

  return {
    ...form,
    isChecking,
    /** Shows all answers together, if there is nothing to correct. */
    lookAtAll() {
      const problems = problemsOf(form.values);
      form.point(problems);
      setChecking(problems.size === 0);
    },
    goBack: () => setChecking(false),
  };
}

export type RecordBasisForm = ReturnType<typeof useRecordBasis>;
