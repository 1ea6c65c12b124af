import { Trans, useLingui } from '@lingui/react/macro';
import { chooseLocale } from '../../shared/locale/activate-locale.ts';
import { LocaleSelect } from '../../shared/locale/LocaleSelect.tsx';
import { Logo } from '../../ui/logo/Logo.tsx';
import { PageHeading } from '../../ui/page/Page.tsx';
import { SignInForm } from './SignInForm.tsx';
import classes from './sign-in.module.css';

/** The way in. */
export function SignInPage() {
  const { t } = useLingui();
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <div className={classes.brand}>
          <Logo size={34} />
          <span>Kolo</span>
        </div>
        <PageHeading title={t`Sign in`} className={classes.title} />
        <p className={classes.lead}>
          <Trans>Casework of the partners for socio-economic stability in the Western Balkans.</Trans>
        </p>
        <SignInForm />
      </div>
      <div className={classes.foot}>
        <p>
          <Trans>Accounts are given by invitation. If you have none, ask your partner's manager.</Trans>
        </p>
        <LocaleSelect onChoose={(locale) => void chooseLocale(locale)} />
      </div>
    </main>
  );
}
