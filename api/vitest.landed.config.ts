import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

const { include: _, ...test } = config.test ?? {};

/** Writes the data of a landed database (`npm run landed`); it is not a test. */
export default mergeConfig({ ...config, test }, defineConfig({ test: { include: ['test/landed/landed.write.ts'] } }));
