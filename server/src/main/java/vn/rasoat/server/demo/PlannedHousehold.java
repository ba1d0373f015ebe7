package vn.rasoat.server.demo;

import java.util.BitSet;

/**
 * What one invented household has to be, before it gets people and a house.
 *
 * @param number in the whole district, from 0; everything about the household follows from it
 * @param commune it lives in
 * @param village index of its village in the commune, from 0
 * @param poor whether it is poor at the preliminary stage; otherwise near-poor
 * @param corrected whether a re-check finds its health insurance, which makes it near-poor
 * @param hasChild whether it has a child under 16
 * @param hasSchoolChild whether it has a child of 3 to under 16
 * @param minority whether it is of an ethnic minority
 * @param deprived orders of the indicators it is deprived in, at the preliminary stage
 */
record PlannedHousehold(
    int number,
    PublishedResult.Commune commune,
    int village,
    boolean poor,
    boolean corrected,
    boolean hasChild,
    boolean hasSchoolChild,
    boolean minority,
    BitSet deprived) {

  boolean deprivedIn(int order) {
    return deprived.get(order);
  }
}
