/** A browser to use in place of the one that comes with the dependencies. */
export const chromiumPath = process.env.CHROMIUM_PATH;

/** What the API's programs inherit: enough to run, nothing that says where real data is. */
export const inheritedVariables = { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ };
