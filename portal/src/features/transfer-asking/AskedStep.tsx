import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import type { Asking } from './use-asking.ts';

/** Whom one asks, and what an answer can be. */
export function AskedStep({ asking: { others, field } }: { asking: Asking }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      <p className={formClasses.description}>
        <Trans>
          Ask where the person said that they have a case. That NGO sees who the person is, and offers you the transfer
          or declines. If it declines, or does not answer, you do not learn whether it knows the person.
        </Trans>
      </p>
      <NativeSelect
        label={t`NGO`}
        data={[
          { value: '', label: t`Choose an NGO` },
          ...others
            .toSorted((left, right) => format.compare(left.name, right.name))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...field('toPartnerId')}
      />
    </>
  );
}
