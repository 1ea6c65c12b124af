import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Choices } from '../../shared/form/Choices.tsx';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { basisKindLabels, windowGroupLabels } from '../../shared/vocabulary/basis-labels.ts';
import { shownGroups } from '../../shared/window-group/groups.ts';
import classes from './offering.module.css';
import type { Offering } from './use-offering.ts';

/** On which legal basis: one of those that cover this receiver and what for, or one that is recorded first. */
export function BasisStep({ offering }: { offering: Offering }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { kind, file, bases, receiver, field, request } = offering;
  const to = receiver?.name ?? '';
  const record = (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/persons/$personId/record-basis"
          params={{ personId: file.person.id }}
          search={{
            purpose: kind === 'REFERRAL' ? 'referral' : 'transfer',
            recipient: receiver?.id,
            offer: file.id,
            request: request?.id,
          }}
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
          {kind === 'REFERRAL' ? (
            <Trans>No legal basis of this person covers a referral to {to}. Without one nothing can be offered.</Trans>
          ) : (
            <Trans>No legal basis of this person covers a transfer to {to}. Without one nothing can be offered.</Trans>
          )}
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
        description={
          kind === 'REFERRAL'
            ? t`Only what covers a referral to ${to} and holds today.`
            : t`Only what covers a transfer to ${to} and holds today.`
        }
        layout="lines"
        options={bases.map((basis) => {
          const given = format.date(basis.givenOn);
          const until = basis.expiresOn
            ? t`${given} to ${format.date(basis.expiresOn)}`
            : t`since ${given}, without an end`;
          return {
            value: basis.id,
            label: `${i18n._(basisKindLabels[basis.kind])}, ${until}`,
            description: shownGroups(basis.groups)
              .map((group) => i18n._(windowGroupLabels[group]))
              .join(' · '),
          };
        })}
        field={field('basisId')}
      />
      <p className={classes.more}>{record}</p>
    </>
  );
}
