/** The first day of the first year of the table. */
export const firstDay = '1901-02-19';
export const firstYear = 1901;

/**
 * The lunar years 1901 to 2099, four signs of base 36 each: the month after which the leap month comes (0 for none), then
 * the lengths of the months in their order, bit by bit from the lowest (1 for 30 days, 0 for 29).
 * Source: lunar-typescript 1.8 (MIT), in which the published almanac wins over computed moons; the ICU calendar of Node
 * differs in 14 years, where it computes a moon onto the wrong side of midnight.
 */
export const lunarYears = [
  '01g202w554ei018r023f447q012i028p24lu01g265d102790217542z00j1012j229502p575ua02vm',
  '02lh5571021i00ja44ad01ck02w9261e02vm62li010r021j53p2028q01ck32x501ft74gj0237010r',
  '621n023x012i45ed02as0289258z0239746l0112023x54a2014i02p135sa02mi8239023b011y6245',
  '025101ci42w502w5018q32hj023f747u012i029554lu028i027944ej0217842z00j1012l629502p5',
  '02oi45r902lha571021i00ja614l01cl02w9561e02vm02li321i021j844600nu01cl54i101ft01ar',
  '446j010r021n247u012i75ed02as0289558z0239010t423x024594a2015e02p165sa02mi02hh446m',
  '011y024524aa01ci62w501et018r52hj02i3012232520295b4lu028i0279656z021700x75123014d',
  '029625ea02oi75r902lh021h543100xi014l32p602x5861e02vm02li621i021j00ye41cl01g501ft',
  '32vn01ar746j010r021n547u012i029144lm028a85910239010t623x0245014a42at02p102mi35n9',
  '02hi74zy011y024554aa01ci02w542tm01aj82hj00x701236252029601g244kl0285022z242j',
].join('');
