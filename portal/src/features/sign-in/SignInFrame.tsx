import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { chooseLocale } from '../../shared/locale/activate-locale.ts';
import { LocaleSelect } from '../../shared/locale/LocaleSelect.tsx';
import { Logo } from '../../ui/logo/Logo.tsx';
import { PageHeading } from '../../ui/page/Page.tsx';
import classes from './sign-in.module.css';

interface SignInFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The sheet on which somebody comes in: the product's name, one question, and the language. */
export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <div className={classes.brand}>
          <Logo size={34} />
          <span>Kolo</span>
        </div>
        <PageHeading title={title} className={classes.title} />
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
      <div className={`${classes.foot} no-print`}>
        <p>
          <Trans>Accounts are given by invitation. If you have none, ask your partner's manager.</Trans>
        </p>
        <LocaleSelect onChoose={(locale) => void chooseLocale(locale)} />
      </div>
    </main>
  );
}
