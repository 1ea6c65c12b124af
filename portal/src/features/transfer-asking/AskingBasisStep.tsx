import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Choices } from '../../shared/form/Choices.tsx';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { basisKindLabels } from '../../shared/vocabulary/basis-labels.ts';
import classes from './transfer-asking.module.css';
import type { Asking } from './use-asking.ts';

/** On which legal basis: one of those that cover asking this NGO, or one that is recorded first. */
export function AskingBasisStep({ asking }: { asking: Asking }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { person, bases, asked, field } = asking;
  const to = asked?.name ?? '';
  const record = (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/persons/$personId/record-basis"
          params={{ personId: person.id }}
          search={{ purpose: 'transfer_request', recipient: asked?.id, asking: true }}
        />
      )}
    >
      {bases.length === 0 ? <Trans>Record a legal basis</Trans> : <Trans>Record another legal basis</Trans>}
    </Button>
  );
  if (bases.length === 0) {
    // The field exists without choices too, so that an error leads to it.
    return (
      <div id="basisId" tabIndex={-1} className={classes.none}>
        <p>
          <Trans>No legal basis of this person covers asking {to}. Without one nothing can be asked.</Trans>
        </p>
        <p>{record}</p>
        <p className={formClasses.description}>
          <Trans>You come back here afterwards; what you have answered so far is kept.</Trans>
        </p>
      </div>
    );
  }
  return (
    <>
      <Choices
        legend={t`It rests on`}
        description={t`Only what covers asking ${to} and holds today.`}
        layout="lines"
        options={bases.map((basis) => {
          const given = format.date(basis.givenOn);
          const until = basis.expiresOn
            ? t`${given} to ${format.date(basis.expiresOn)}`
            : t`since ${given}, without an end`;
          return { value: basis.id, label: `${i18n._(basisKindLabels[basis.kind])}, ${until}` };
        })}
        field={field('basisId')}
      />
      <p className={classes.more}>{record}</p>
    </>
  );
}
