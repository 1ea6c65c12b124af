import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadPageTexts } from '../shared/locale/texts.ts';

/**
 * A page that is loaded when it is opened, its texts beside its code. The texts are filed under the name of the file
 * that is imported, which is the name of the component.
 */
export function page<Name extends string>(
  importPage: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([importPage(), loadPageTexts(name)]);
    return { default: module[name] };
  });
}
