package org.spotter.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spotter.dataset.Skeletons;

/// Names that so many models share that their number alone tells them.
final class KnownNames {
  private static final int COCO = 80;
  private static final int COCO_NUMBERS = 91;
  private static final int VOC = 21;

  private static final List<String> COCO_NAMES =
      List.of(
          ("person,bicycle,car,motorcycle,airplane,bus,train,truck,"
                  + "boat,traffic light,fire hydrant,stop sign,parking meter,bench,bird,cat,"
                  + "dog,horse,sheep,cow,elephant,bear,zebra,giraffe,"
                  + "backpack,umbrella,handbag,tie,suitcase,frisbee,skis,snowboard,"
                  + "sports ball,kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,"
                  + "wine glass,cup,fork,knife,spoon,bowl,banana,apple,"
                  + "sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,"
                  + "chair,couch,potted plant,bed,dining table,toilet,tv,laptop,"
                  + "mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,"
                  + "refrigerator,book,clock,vase,scissors,teddy bear,hair drier,toothbrush")
              .split(","));

  /// COCO's own category number of each of the eighty.
  private static final int[] COCO_IDS = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55,
    56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 67, 70, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 84,
    85, 86, 87, 88, 89, 90
  };

  private static final List<String> VOC_NAMES =
      List.of(
          ("background,aeroplane,bicycle,bird,boat,bottle,bus,car,"
                  + "cat,chair,cow,diningtable,dog,horse,motorbike,person,"
                  + "pottedplant,sheep,sofa,train,tvmonitor")
              .split(","));

  private KnownNames() {}

  /// The names of so many classes, empty when their number tells nothing.
  static List<String> classes(int count) {
    return switch (count) {
      case COCO -> COCO_NAMES;
      case COCO_NUMBERS -> byNumber();
      case VOC -> VOC_NAMES;
      default -> List.of();
    };
  }

  static String source(int count) {
    return count == VOC ? "PASCAL VOC" : "COCO";
  }

  /// The names of so many joints, empty when their number tells nothing.
  static List<String> joints(int count) {
    return count == Skeletons.COCO_PERSON.joints().size()
        ? Skeletons.COCO_PERSON.joints()
        : List.of();
  }

  /// COCO's names at their own numbers 0 to 90; the gaps are called after their number.
  static List<String> byNumber() {
    List<String> names = new ArrayList<>(Collections.nCopies(COCO_NUMBERS, ""));
    for (int i = 0; i < COCO_IDS.length; i++) {
      names.set(COCO_IDS[i], COCO_NAMES.get(i));
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        names.set(i, i == 0 ? "background" : "unused " + i);
      }
    }
    return names;
  }
}
