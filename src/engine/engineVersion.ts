/** Part of every run's identity: raise it whenever the same inputs may give other figures. */
export const ENGINE_VERSION = "1";
