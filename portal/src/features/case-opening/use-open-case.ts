import { useMutation } from '@apollo/client/react';
import { graphql, type OpenCaseForm_PersonFragment, type Risk } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';

const openCaseMutation = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      case {
        id
        person {
          id
          cases {
            id
          }
        }
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

/** The state of the form that opens a case; it leads to the new case. */
export function useOpenCase(
  person: OpenCaseForm_PersonFragment,
  given: { programmeCode: string; caseworkerId: string },
) {
  const { t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const opened = useRef<string>(undefined);
  const [openCase] = useMutation(openCaseMutation);
  return useRecordForm({
    userId: user.id,
    name: `case-open.${person.id}`,
    start: {
      ...given,
      openedOn: today(),
      risk: '',
      municipalityCode: person.municipality?.code ?? '',
    },
    check: ({ programmeCode, openedOn, risk }) =>
      new Map([
        ...(programmeCode ? [] : [['programmeCode', t`Choose the programme`] as const]),
        ...(openedOn ? [] : [['openedOn', t`Enter the day of opening`] as const]),
        ...(risk ? [] : [['risk', t`Choose how urgent it is`] as const]),
      ]),
    async send(values, idempotencyKey) {
      const { programmeCode, openedOn } = values;
      const input = {
        personId: person.id,
        programmeCode,
        openedOn,
        risk: values.risk as Risk,
        municipalityCode: values.municipalityCode || null,
        caseworkerId: values.caseworkerId || null,
        idempotencyKey,
      };
      const { data } = await openCase({ variables: { input } });
      opened.current = data?.openCase.case?.id;
      return data?.openCase.errors ?? [];
    },
    onSaved() {
      if (opened.current) void navigate({ to: '/cases/$caseId', params: { caseId: opened.current } });
    },
  });
}
