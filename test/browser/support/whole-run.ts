/** Whether everything is run, as \`npm run test:all\` asks; else one of each kind is enough. */
export const isWholeRun = process.env['SURFACES'] === 'all';
