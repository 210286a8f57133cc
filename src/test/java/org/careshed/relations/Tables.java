package org.careshed.relations;

import java.util.Map;

/** The heads of the tables beside a scenario. */
final class Tables {

    private static final Map<String, String> HEADS = Map.of(
            "places", "id,name_en,name_zh,kind,town,longitude,latitude,source,grade,note",
            "roads", "from,to,length,speed,source,grade,note",
            "facilities", "id,name_en,name_zh,tier,place,group,physicians,beds,source,grade,note",
            "resources", "facility,resource,servers,hours,queue_limit,source,grade,note",
            "population", "place,age_band,residents,source,grade,note",
            "beds", "facility,class,beds,source,grade,note");

    private Tables() {}

    static String head(String table) {
        return HEADS.get(table);
    }
}
