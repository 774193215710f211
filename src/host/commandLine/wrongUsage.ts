/** A fault of usage, worded; caught by `readCommandLine`. */
export class WrongUsage extends Error {}
