/** Under whose authority the code runs, lower case; '' where Google does not say (platform I1, I2) or the right is missing. */
export function currentAddress(): string {
  for (const read of [() => Session.getEffectiveUser().getEmail(), () => Session.getActiveUser().getEmail()]) {
    try {
      const email = read();
      if (email) return email.toLowerCase();
    } catch {
      // simple triggers may not ask
    }
  }
  return '';
}
